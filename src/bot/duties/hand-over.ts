/** Asks a colleague to take a duty over, takes their answer, and has the other one told of it once it can be taken back no more. */
import { settlesAt } from '../../domain/calendar/settling.ts';
import { answerHandOver, handOver, mayHandOver } from '../../domain/duties/hand-over.ts';
import { isAskedOf } from '../../domain/duties/handed.ts';
import type { HandOver, HandOverAnswer } from '../../domain/duties/obligation.ts';
import type { Member, MemberId } from '../../domain/people/organisation.ts';
import { isAbsent, usualPreferences } from '../../domain/people/preferences.ts';
import { commandAction } from '../core/command-action.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { memberName } from '../core/views/member-name.ts';
import { messageView } from '../core/views/message.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { doIt } from './do-duty.ts';
import { type OnDuty, onDuty, showAt } from './show-duties.ts';
import { dutyTitle } from './views/duty-words.ts';

/** Those who may be asked: who is there, and does not hold it already. */
export const mayBeAsked = ({ scene, duty: { obligation } }: OnDuty): readonly Member[] =>
  scene.organisation.members.filter(
    ({ id }) => !obligation.holders.includes(id) && !isAbsent(scene.preferences[id] ?? usualPreferences, scene.today),
  );

interface Asked {
  readonly to: MemberId;
  readonly from: string;
}

export async function doHandOver(turn: Turn, on: OnDuty, { to, from }: Asked): Promise<Reply> {
  const { organisation, member, now: at } = turn;
  const { key } = on.duty.obligation;
  if (!mayHandOver(on.duty.obligation, member.id, organisation)) return cannotHandOver(turn, on, from);
  const handed: HandOver = { from: member.id, to, at };
  return doIt(turn, on, {
    ...{ from, what: 'hand-over' },
    to: (now, context) => (mayHandOver(now, member.id, organisation) ? handOver(now, handed, context) : null),
    words: () =>
      turn.say('duties.said.hand-over', { duty: dutyTitle(on.to, on.duty), name: memberName(turn, handed.to) }),
    after: () => tell(turn, { key, handed, what: 'asked' }),
  });
}

export const cannotHandOver = (turn: Turn, { to, duty }: OnDuty, from: string): Promise<Reply> =>
  showAt(
    turn,
    { from, key: duty.obligation.key },
    { text: turn.say('duties.hand-over.cannot', { duty: dutyTitle(to, duty) }), tone: 'warning' },
  );

/** Runs an act on a duty that this member is asked to take over; whatever else there is under that key looks the same. */
export async function onAsked(turn: Turn, key: string, act: (on: OnDuty) => Promise<Reply>): Promise<Reply> {
  const { services, organisation, member, say } = turn;
  const obligation = await services.obligations.find(organisation.id, key);
  if (obligation !== null && isAskedOf(obligation, member.id)) return onDuty(turn, key, act);
  const actions = [commandAction(say, 'my-plans')];
  return reply(turn, messageView({ name: 'duty', title: say('duties.hand-over.over'), actions }));
}

interface Answered {
  readonly answer: HandOverAnswer;
  readonly from: string;
}

export async function doAnswer(turn: Turn, on: OnDuty, { answer, from }: Answered): Promise<Reply> {
  const { key, handed } = on.duty.obligation;
  const what = answer === 'taken' ? 'take-over' : 'decline';
  return doIt(turn, on, {
    ...{ from, what },
    to: (now, context) => (isAskedOf(now, turn.member.id) ? answerHandOver(now, answer, context) : null),
    words: () =>
      turn.say(`duties.said.${what}`, {
        duty: dutyTitle(on.to, on.duty),
        name: memberName(turn, handed?.from ?? ''),
      }),
    after: async () => {
      if (handed !== undefined) await tell(turn, { key, handed, what: answer });
    },
  });
}

interface Told {
  readonly key: string;
  readonly handed: HandOver;
  readonly what: 'asked' | HandOverAnswer;
}

async function tell({ services, now }: Turn, { key, handed, what }: Told): Promise<void> {
  services.standIns.changed();
  const member = what === 'asked' ? handed.to : handed.from;
  await enqueue(services, [
    {
      key: `hand-over/${key}/${handed.to}/${handed.at}/${what}`,
      to: { kind: 'member', member },
      content: { kind: 'hand-over', obligation: key, what },
      notBefore: settlesAt(now),
    },
  ]);
}
