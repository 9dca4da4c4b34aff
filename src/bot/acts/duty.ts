/** What is tapped about a duty by whoever owes it: open, done, not yet because, put off, this is wrong, and taking that back. */
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { lookContextOf } from '../../domain/rules/look-context.ts';
import { beginPlan } from '../begin-plan.ts';
import { openContext } from '../commands/open.ts';
import { doDispute, doDone, doNotYet, doSnooze, doUndo } from '../duties/do-duty.ts';
import { nextOf } from '../duties/next-of.ts';
import { remarkProblem } from '../duties/remark.ts';
import { remarkDraft, withoutRemarkDraft } from '../duties/remark-draft.ts';
import { belowDaily, type OnDuty, onDuty, showAt } from '../duties/show-duties.ts';
import { snoozeDays } from '../duties/snooze-days.ts';
import { type Said, said, type Turn } from '../turn.ts';
import type { FormValues } from '../view.ts';
import { endingsOf } from '../views/duty-actions.ts';
import { remarkForm, snoozeView } from '../views/duty-forms.ts';
import { dutyTitle, type ShownDuty } from '../views/duty-words.ts';
import { type Act, onPlan } from './act.ts';
import { meetingNew } from './meeting-call.ts';
import { minutes } from './minutes.ts';
import { goTo } from './section.ts';
import { command } from './talk.ts';

export const daily: Act<'daily'> = (turn, tap) => showAt(turn, { from: tap.date, key: '' });

export const dailyCommand: Act<'daily-command'> = async (turn, tap) =>
  belowDaily(turn, tap.date, await command(turn, { kind: 'command', command: tap.command }, {}));

export const duty: Act<'duty'> = async (turn, tap) =>
  belowDaily(turn, tap.from, await showAt(turn, { from: '', key: tap.duty }));

interface OfDuty {
  readonly duty: string;
  readonly from: string;
}

/** Runs an act on a duty that is theirs to do and still open; else shows how it is now. */
export const onOwn = (turn: Turn, tap: OfDuty, act: (on: OnDuty) => Promise<Said>): Promise<Said> =>
  onDuty(turn, tap.duty, async (on) => {
    const { obligation } = on.duty;
    if (on.mayAct && obligation.state === 'open') return act(on);
    const key = obligation.state === 'open' ? 'duties.said.moved-on' : 'duties.said.already';
    return showAt(turn, placeOf(tap), { text: turn.say(key, { duty: dutyTitle(on.to, on.duty) }), tone: 'warning' });
  });

export const placeOf = ({ duty: key, from }: OfDuty) => ({ key, from });

export const dutyDone: Act<'duty-done'> = (turn, tap) => onOwn(turn, tap, (on) => doDone(turn, on, tap.from));

/** What they said before, to be changed. */
const ownRemark = ({ member }: Turn, { obligation: { notYet } }: ShownDuty): string =>
  notYet?.by === member.id ? notYet.text : '';

export const dutyNotYet: Act<'duty-not-yet'> = (turn, tap) =>
  onOwn(turn, tap, async ({ to, duty: one }) =>
    said(
      turn,
      remarkForm(to, one, {
        form: 'not-yet',
        from: tap.from,
        text: remarkDraft(turn.conversation) || ownRemark(turn, one),
      }),
    ),
  );

export const dutyWrong: Act<'duty-wrong'> = (turn, tap) =>
  onOwn(turn, tap, async ({ to, duty: one }) =>
    said(turn, remarkForm(to, one, { form: 'wrong', from: tap.from, text: remarkDraft(turn.conversation) })),
  );

export const dutyNotYetSaid: Act<'duty-not-yet-said'> = (turn, tap, values) =>
  remark(turn, tap, { form: 'not-yet', values });

export const dutyWrongSaid: Act<'duty-wrong-said'> = (turn, tap, values) =>
  remark(turn, tap, { form: 'wrong', values });

interface Sent {
  readonly form: 'not-yet' | 'wrong';
  readonly values: FormValues;
}

const remark = (turn: Turn, tap: OfDuty, { form, values }: Sent): Promise<Said> =>
  onOwn(turn, tap, async (on) => {
    const text = String(values.reason ?? '').trim();
    const problem = remarkProblem(turn.say, text);
    if (problem !== null) return said(turn, remarkForm(on.to, on.duty, { form, from: tap.from, text, problem }));
    const taken = { ...turn, conversation: withoutRemarkDraft(turn.conversation) };
    const take = form === 'wrong' ? doDispute : doNotYet;
    return take(taken, on, { text, from: tap.from });
  });

export const dutySnooze: Act<'duty-snooze'> = (turn, tap) =>
  onOwn(turn, tap, async ({ to, duty: one }) => {
    const context = lookContextOf(one.obligation, turn);
    const days = snoozeDays(one.obligation, context);
    return said(turn, snoozeView(to, { duty: one, days, next: nextOf(one.obligation, turn), from: tap.from }));
  });

export const dutySnoozeTo: Act<'duty-snooze-to'> = (turn, tap) =>
  onOwn(turn, tap, async (on) => {
    if (isLocalDate(tap.day) && tap.day > turn.today) return doSnooze(turn, on, { until: tap.day, from: tap.from });
    return showAt(turn, placeOf(tap), { text: turn.say('duties.find.past-day'), tone: 'warning' });
  });

export const dutyUndo: Act<'duty-undo'> = (turn, tap) =>
  onDuty(turn, tap.duty, (on) => doUndo(turn, on, { what: tap.what, seen: Number(tap.seen), from: tap.from }));

/** Into what ends it: the section, the plan, a new plan, the meeting or its minutes. The message of the day stays, and it opens below. */
export const dutyOpen: Act<'duty-open'> = (turn, tap) =>
  onOwn(turn, tap, async ({ duty: one }) => belowDaily(turn, tap.from, await openEnd(turn, one, tap)));

async function openEnd(turn: Turn, one: ShownDuty, tap: OfDuty): Promise<Said> {
  const { plan, section, learner, meeting } = one.obligation.about;
  const ends = endingsOf(one).map(({ kind }) => kind);
  if (ends.includes('minutes') && meeting !== undefined)
    return minutes(turn, { kind: 'minutes', meeting, part: '' }, {});
  if (ends.includes('meeting-held')) return meetingNew(turn, { kind: 'meeting-new', key: tap.duty }, {});
  if (plan !== undefined && section !== undefined) return goTo(turn, plan, { section });
  if (plan !== undefined) return onPlan(turn, plan, ({ context }) => openContext(turn, context));
  return learner === undefined ? showAt(turn, placeOf(tap)) : beginPlan(turn, learner);
}
