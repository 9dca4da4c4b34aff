/** What is tapped about a duty by whoever owes it: open, done, not yet because, put off, this is wrong, and taking that back. */
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import { lookContextOf } from '../../../domain/duties/check-context.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { beginPlan } from '../../lifecycle/begin.ts';
import { openContext } from '../../lifecycle/commands/open.ts';
import { meetingNew } from '../../meetings/taps/call.ts';
import { minutes } from '../../meetings/taps/minutes.ts';
import { onPlan, type TapHandler } from '../../plans/tap-handler.ts';
import type { FormValues } from '../../ports/view.ts';
import { goTo } from '../../sections/taps/section.ts';
import { command } from '../../settings/taps/talk.ts';
import { doDispute, doDone, doNotYet, doSnooze, doUndo } from '../do-duty.ts';
import { nextOf } from '../next-of.ts';
import { remarkProblem } from '../remark.ts';
import { remarkDraft, withoutRemarkDraft } from '../remark-draft.ts';
import { belowDaily, type OnDuty, onDuty, showAt } from '../show-duties.ts';
import { snoozeDays } from '../snooze-days.ts';
import { endingsOf } from '../views/duty-actions.ts';
import { remarkForm, snoozeView } from '../views/duty-forms.ts';
import { dutyTitle, type ShownDuty } from '../views/duty-words.ts';

export const daily: TapHandler<'daily'> = (turn, tap) => showAt(turn, { from: tap.date, key: '' });

export const dailyCommand: TapHandler<'daily-command'> = async (turn, tap) =>
  belowDaily(turn, tap.date, await command(turn, { kind: 'command', command: tap.command }, {}));

export const duty: TapHandler<'duty'> = async (turn, tap) =>
  belowDaily(turn, tap.from, await showAt(turn, { from: '', key: tap.duty }));

interface OfDuty {
  readonly duty: string;
  readonly from: string;
}

/** Runs an act on a duty that is theirs to do and still open; else shows how it is now. */
export const onOwn = (turn: Turn, tap: OfDuty, act: (on: OnDuty) => Promise<Reply>): Promise<Reply> =>
  onDuty(turn, tap.duty, async (on) => {
    const { obligation } = on.duty;
    if (on.mayAct && obligation.state === 'open') return act(on);
    const key = obligation.state === 'open' ? 'duties.said.moved-on' : 'duties.said.already';
    return showAt(turn, placeOf(tap), { text: turn.say(key, { duty: dutyTitle(on.to, on.duty) }), tone: 'warning' });
  });

export const placeOf = ({ duty: key, from }: OfDuty) => ({ key, from });

export const dutyDone: TapHandler<'duty-done'> = (turn, tap) => onOwn(turn, tap, (on) => doDone(turn, on, tap.from));

/** What they said before, to be changed. */
const ownRemark = ({ member }: Turn, { obligation: { notYet } }: ShownDuty): string =>
  notYet?.by === member.id ? notYet.text : '';

export const dutyNotYet: TapHandler<'duty-not-yet'> = (turn, tap) =>
  onOwn(turn, tap, async ({ to, duty: one }) =>
    reply(
      turn,
      remarkForm(to, one, {
        form: 'not-yet',
        from: tap.from,
        text: remarkDraft(turn.conversation) || ownRemark(turn, one),
      }),
    ),
  );

export const dutyWrong: TapHandler<'duty-wrong'> = (turn, tap) =>
  onOwn(turn, tap, async ({ to, duty: one }) =>
    reply(turn, remarkForm(to, one, { form: 'wrong', from: tap.from, text: remarkDraft(turn.conversation) })),
  );

export const dutyNotYetSaid: TapHandler<'duty-not-yet-said'> = (turn, tap, values) =>
  remark(turn, tap, { form: 'not-yet', values });

export const dutyWrongSaid: TapHandler<'duty-wrong-said'> = (turn, tap, values) =>
  remark(turn, tap, { form: 'wrong', values });

interface Sent {
  readonly form: 'not-yet' | 'wrong';
  readonly values: FormValues;
}

const remark = (turn: Turn, tap: OfDuty, { form, values }: Sent): Promise<Reply> =>
  onOwn(turn, tap, async (on) => {
    const text = String(values.reason ?? '').trim();
    const problem = remarkProblem(turn.say, text);
    if (problem !== null) return reply(turn, remarkForm(on.to, on.duty, { form, from: tap.from, text, problem }));
    const taken = { ...turn, conversation: withoutRemarkDraft(turn.conversation) };
    const take = form === 'wrong' ? doDispute : doNotYet;
    return take(taken, on, { text, from: tap.from });
  });

export const dutySnooze: TapHandler<'duty-snooze'> = (turn, tap) =>
  onOwn(turn, tap, async ({ to, duty: one }) => {
    const context = lookContextOf(one.obligation, turn);
    const days = snoozeDays(one.obligation, context);
    return reply(turn, snoozeView(to, { duty: one, days, next: nextOf(one.obligation, turn), from: tap.from }));
  });

export const dutySnoozeTo: TapHandler<'duty-snooze-to'> = (turn, tap) =>
  onOwn(turn, tap, async (on) => {
    if (isLocalDate(tap.day) && tap.day > turn.today) return doSnooze(turn, on, { until: tap.day, from: tap.from });
    return showAt(turn, placeOf(tap), { text: turn.say('duties.find.past-day'), tone: 'warning' });
  });

export const dutyUndo: TapHandler<'duty-undo'> = (turn, tap) =>
  onDuty(turn, tap.duty, (on) => doUndo(turn, on, { what: tap.what, seen: Number(tap.seen), from: tap.from }));

/** Into what ends it: the section, the plan, a new plan, the meeting or its minutes. The message of the day stays, and it opens below. */
export const dutyOpen: TapHandler<'duty-open'> = (turn, tap) =>
  onOwn(turn, tap, async ({ duty: one }) => belowDaily(turn, tap.from, await openEnd(turn, one, tap)));

async function openEnd(turn: Turn, one: ShownDuty, tap: OfDuty): Promise<Reply> {
  const { plan, section, learner, meeting } = one.obligation.about;
  const ends = endingsOf(one).map(({ kind }) => kind);
  if (ends.includes('minutes') && meeting !== undefined)
    return minutes(turn, { kind: 'minutes', meeting, part: '' }, {});
  if (ends.includes('meeting-held')) return meetingNew(turn, { kind: 'meeting-new', key: tap.duty }, {});
  if (plan !== undefined && section !== undefined) return goTo(turn, plan, { section });
  if (plan !== undefined) return onPlan(turn, plan, ({ context }) => openContext(turn, context));
  return learner === undefined ? showAt(turn, placeOf(tap)) : beginPlan(turn, learner);
}
