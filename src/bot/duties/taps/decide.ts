/** What those who lead the school decide: whether a disputed duty stands, and whether one may be put off past its escalation. */
import { allowSnooze, refuseSnooze, settle } from '../../../domain/duties/changes.ts';
import { leads } from '../../../domain/people/leads.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { untilWords } from '../../core/views/due-words.ts';
import type { TapHandler } from '../../plans/tap-handler.ts';
import { noRightView } from '../../plans/views/closed.ts';
import { type Change, changeObligation } from '../change-obligation.ts';
import { mayDecideOn } from '../relevance.ts';
import { type OnDuty, onDuty, showAt } from '../show-duties.ts';
import { dutyTitle } from '../views/duty-words.ts';

interface Deciding {
  readonly duty: string;
  readonly from: string;
}

interface Decision {
  readonly what: string;
  /** What was asked, and is decided on. */
  readonly about: 'disputed' | 'snoozeAsked';
  readonly to: Change['to'];
  readonly words: (on: OnDuty) => string;
}

const decide = (turn: Turn, tap: Deciding, { what, about, to, words }: Decision): Promise<Reply> =>
  onDuty(turn, tap.duty, async (on) => {
    const asked = on.duty.obligation[about];
    const isTheirs = asked === undefined ? leads(turn) : mayDecideOn(on.scene, turn.member, asked);
    if (!isTheirs) return reply(turn, noRightView(turn.say));
    const place = { from: tap.from, key: tap.duty };
    const changed = await changeObligation(turn, { key: tap.duty, to, what, shownIn: tap.from });
    if (changed.kind === 'changed') return showAt(turn, place, { text: words(on) });
    const text = turn.say('duties.said.already', { duty: dutyTitle(on.to, on.duty) });
    return showAt(turn, place, { text, tone: 'warning' });
  });

export const dutySettle: TapHandler<'duty-settle'> = (turn, tap) => {
  const stands = tap.how !== 'drop';
  return decide(turn, tap, {
    what: stands ? 'duty-stands' : 'duty-dropped',
    about: 'disputed',
    to: (now, context) =>
      now.state !== 'open' || now.disputed === undefined
        ? null
        : settle(now, { how: stands ? 'stands' : 'void', by: turn.member.id }, context),
    words: ({ to, duty }) => turn.say(stands ? 'duties.said.stand' : 'duties.said.drop', { duty: dutyTitle(to, duty) }),
  });
};

export const dutyAllow: TapHandler<'duty-allow'> = (turn, tap) => {
  const agrees = tap.answer === 'yes';
  return decide(turn, tap, {
    what: agrees ? 'duty-snooze-allowed' : 'duty-snooze-refused',
    about: 'snoozeAsked',
    to: (now, context) =>
      now.state !== 'open' || now.snoozeAsked === undefined
        ? null
        : (agrees ? allowSnooze : refuseSnooze)(now, turn.member.id, context),
    words: ({ to, duty }) => {
      const until = untilWords(to, duty.obligation.snoozeAsked?.until ?? turn.today);
      const title = { duty: dutyTitle(to, duty) };
      return agrees ? turn.say('duties.said.agreed', { ...title, until }) : turn.say('duties.said.disagreed', title);
    },
  });
};
