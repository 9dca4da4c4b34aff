/** What is tapped about a duty: by whoever owes it, and by those who decide on it. */

import { allowSnooze, refuseSnooze, settle } from '../../domain/duties/changes.ts';
import { lookContextOf, ruleOf } from '../../domain/duties/check-context.ts';
import { leadsOver } from '../../domain/duties/duty-access.ts';
import { mayHandOver } from '../../domain/duties/hand-over.ts';
import { leads } from '../../domain/people/leads.ts';
import { subjectKey, subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import { newestOf } from '../../domain/plan-types/find-types.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { untilWords } from '../core/views/due-words.ts';
import { beginPlan } from '../lifecycle/begin.ts';
import { openContext } from '../lifecycle/commands/open.ts';
import { showStep } from '../lifecycle/transition-taps.ts';
import { callForDuty } from '../meetings/call-meeting.ts';
import { onMeeting } from '../meetings/open-meeting.ts';
import { openMinutes } from '../meetings/taps/minutes.ts';
import { meetingView } from '../meetings/views/meeting-view.ts';
import { refuse, showList } from '../plans/audited.ts';
import { onPlan, type TapTable } from '../plans/tap-handler.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import type { FormValues } from '../ports/view.ts';
import { goTo } from '../sections/go-to.ts';
import { type Change, changeObligation } from './change-obligation.ts';
import { doDispute, doDone, doNotYet, doSnooze, doUndo } from './do-duty.ts';
import { cannotHandOver, doAnswer, doHandOver, mayBeAsked, onAsked } from './hand-over.ts';
import { markOwnTask } from './mark-own-task.ts';
import { nextOf } from './next-of.ts';
import { overviewPart } from './overview.ts';
import { type Asked, mayDecideOn } from './relevance.ts';
import { remarkDraft, remarkProblem, withoutRemarkDraft } from './remark.ts';
import { severalTaps } from './several-taps.ts';
import { belowDaily, type OnDuty, onDuty, showAt, showOne } from './show-duties.ts';
import { showMeasures } from './show-measures.ts';
import { snoozeDays } from './snooze-days.ts';
import { endingsOf } from './views/duty-actions.ts';
import { remarkForm, snoozeView } from './views/duty-forms.ts';
import { dutyTitle, type ShownDuty } from './views/duty-words.ts';
import { declineView, handOverForm } from './views/hand-over.ts';
import { pointView } from './views/rules.ts';

export const dutyTaps = {
  ...severalTaps,

  daily: (turn, tap) => showAt(turn, { from: tap.date, key: '' }),

  'daily-meeting': async (turn, { date, meeting }) =>
    belowDaily(turn, date, await onMeeting(turn, meeting, (found) => reply(turn, meetingView(turn, found)))),

  'own-task': markOwnTask,

  /** What is done with it is answered in the list that it was opened from. */
  duty: async (turn, tap) => belowDaily(turn, tap.from, await showOne(turn, tap)),

  'duty-done': (turn, tap) => onOwn(turn, tap, (on) => doDone(turn, on, tap.from)),

  'duty-not-yet': (turn, tap) =>
    onOwn(turn, tap, async ({ to, duty: one }) =>
      reply(
        turn,
        remarkForm(to, one, {
          form: 'not-yet',
          from: tap.from,
          text: remarkDraft(turn.conversation, tap.duty) || ownRemark(turn, one),
        }),
      ),
    ),

  'duty-wrong': (turn, tap) =>
    onOwn(turn, tap, async ({ to, duty: one }) =>
      reply(
        turn,
        remarkForm(to, one, { form: 'wrong', from: tap.from, text: remarkDraft(turn.conversation, tap.duty) }),
      ),
    ),

  'duty-not-yet-said': (turn, tap, values) => remark(turn, tap, { form: 'not-yet', values }),

  'duty-wrong-said': (turn, tap, values) => remark(turn, tap, { form: 'wrong', values }),

  'duty-snooze': (turn, tap) =>
    onOwn(turn, tap, async ({ to, duty: one }) => {
      const context = lookContextOf(one.obligation, turn);
      const days = snoozeDays(one.obligation, context);
      return reply(turn, snoozeView(to, { duty: one, days, next: nextOf(one.obligation, turn), from: tap.from }));
    }),

  'duty-snooze-to': (turn, tap) =>
    onOwn(turn, tap, async (on) => {
      if (tap.day > turn.today) return doSnooze(turn, on, { until: tap.day, from: tap.from });
      return showAt(turn, placeOf(tap), { text: turn.say('duties.find.past-day'), tone: 'warning' });
    }),

  'duty-undo': (turn, tap) => onDuty(turn, tap.duty, (on) => doUndo(turn, on, tap)),

  'duty-hand-over': (turn, tap) =>
    onOwn(turn, tap, async (on) =>
      mayHandOver(on.duty.obligation, turn.member.id, turn.organisation)
        ? reply(turn, handOverForm(on.to, on.duty, { colleagues: mayBeAsked(on), from: tap.from }))
        : cannotHandOver(turn, on, tap.from),
    ),

  'duty-hand-over-said': (turn, tap, values) =>
    onOwn(turn, tap, async (on) => {
      const colleagues = mayBeAsked(on);
      const to = colleagues.find(({ id }) => id === values.colleague);
      if (to !== undefined) return doHandOver(turn, on, { to: to.id, from: tap.from });
      const problem = turn.say('problem.unknown-person');
      return reply(turn, handOverForm(on.to, on.duty, { colleagues, from: tap.from, problem }));
    }),

  'duty-hand-over-to': (turn, tap) =>
    onOwn(turn, tap, async (on) =>
      mayBeAsked(on).some(({ id }) => id === tap.to) ? doHandOver(turn, on, tap) : cannotHandOver(turn, on, tap.from),
    ),

  'duty-take-over': (turn, tap) =>
    onAsked(turn, tap.duty, (on) => doAnswer(turn, on, { answer: 'taken', from: tap.from })),

  'duty-decline': (turn, tap) =>
    onAsked(turn, tap.duty, async ({ to, duty: one }) => reply(turn, declineView(to, one, tap.from))),

  'duty-decline-said': (turn, tap) =>
    onAsked(turn, tap.duty, (on) => doAnswer(turn, on, { answer: tap.why, from: tap.from })),

  /** Into what ends it: the section, the plan, a new plan, the meeting or its minutes. The message of the day stays, and it opens below. */
  'duty-open': (turn, tap) =>
    onOwn(turn, tap, async ({ duty: one }) => belowDaily(turn, tap.from, await openEnd(turn, one, tap))),

  'duty-settle': (turn, tap) => {
    const stands = tap.how === 'stand';
    return decide(turn, tap, {
      what: stands ? 'duty-stands' : 'duty-dropped',
      about: 'disputed',
      to: (now, context) =>
        now.state !== 'open' || now.disputed === undefined
          ? null
          : settle(now, { how: stands ? 'stands' : 'void', by: turn.member.id }, context),
      words: ({ to, duty }) =>
        turn.say(stands ? 'duties.said.stand' : 'duties.said.drop', { duty: dutyTitle(to, duty) }),
    });
  },

  'duty-allow': (turn, tap) => {
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
  },

  overview: async (turn, tap) =>
    leads(turn) ? showList(turn, 'overview', await overviewPart(turn, tap)) : refuse(turn, 'overview'),

  measures: async (turn, tap) => belowDaily(turn, tap.from, await showMeasures(turn, tap)),

  rule: async (turn, tap) => {
    const found = ruleOf(turn.organisation.rules, tap.rule);
    return reply(turn, found === null ? noPlaceView(turn.say) : pointView(turn, [found]));
  },
} satisfies TapTable;

interface OfDuty {
  readonly duty: string;
  readonly from: string;
}

/** Runs an act on a duty that is theirs to do and still open; else shows how it is now. */
const onOwn = (turn: Turn, tap: OfDuty, act: (on: OnDuty) => Promise<Reply>): Promise<Reply> =>
  onDuty(turn, tap.duty, async (on) => {
    const { obligation } = on.duty;
    if (on.mayAct && obligation.state === 'open') return act(on);
    const key = obligation.state === 'open' ? 'duties.said.moved-on' : 'duties.said.already';
    return showAt(turn, placeOf(tap), { text: turn.say(key, { duty: dutyTitle(on.to, on.duty) }), tone: 'warning' });
  });

const placeOf = ({ duty: key, from }: OfDuty) => ({ key, from });

/** What they said before, to be changed. */
const ownRemark = ({ member }: Turn, { obligation: { notYet } }: ShownDuty): string =>
  notYet?.by === member.id ? notYet.text : '';

interface SentRemark {
  readonly form: 'not-yet' | 'wrong';
  readonly values: FormValues;
}

const remark = (turn: Turn, tap: OfDuty, { form, values }: SentRemark): Promise<Reply> =>
  onOwn(turn, tap, async (on) => {
    const text = String(values.reason ?? '').trim();
    const problem = remarkProblem(turn, text, on.duty.obligation);
    if (problem !== null) return reply(turn, remarkForm(on.to, on.duty, { form, from: tap.from, text, problem }));
    const taken = { ...turn, conversation: withoutRemarkDraft(turn.conversation) };
    const take = form === 'wrong' ? doDispute : doNotYet;
    return take(taken, on, { text, from: tap.from });
  });

async function openEnd(turn: Turn, one: ShownDuty, tap: OfDuty): Promise<Reply> {
  const { plan, section, step, whom, meeting } = one.obligation.about;
  const ends = endingsOf(one).map(({ kind }) => kind);
  if (ends.includes('minutes') && meeting !== undefined) return openMinutes(turn, meeting);
  if (ends.includes('meeting-held') || ends.includes('meeting-arranged')) return callForDuty(turn, tap.duty);
  if (plan !== undefined && section !== undefined) return goTo(turn, plan, { section });
  if (plan !== undefined && step !== undefined) return showStep(turn, plan, step);
  if (plan !== undefined) return onPlan(turn, plan, ({ context }) => openContext(turn, context));
  const about = whom === undefined ? null : subjectOfKey(subjectKey(whom), turn.organisation);
  const rule = one.rule?.about;
  const type =
    rule?.kind === 'renewal' || rule?.kind === 'yearly-plan' || rule?.kind === 'needed-plan'
      ? newestOf(rule.type)
      : undefined;
  return type === undefined || about?.kind !== type.about ? showAt(turn, placeOf(tap)) : beginPlan(turn, type, about);
}

interface Decision {
  readonly what: string;
  /** What was asked, and is decided on. */
  readonly about: Asked;
  readonly to: Change['to'];
  readonly words: (on: OnDuty) => string;
}

const decide = (turn: Turn, tap: OfDuty, { what, about, to, words }: Decision): Promise<Reply> =>
  onDuty(turn, tap.duty, async (on) => {
    const { obligation } = on.duty;
    const isTheirs =
      obligation[about] === undefined
        ? leadsOver(turn, obligation)
        : mayDecideOn(on.scene, turn.member, { obligation, what: about });
    if (!isTheirs) return refuse(turn, what);
    const place = { from: tap.from, key: tap.duty };
    const changed = await changeObligation(turn, { key: tap.duty, to, what, shownIn: tap.from });
    if (changed.kind === 'changed') {
      turn.acts.did({ kind: 'final', what: 'decision' });
      return showAt(turn, place, { text: words(on) });
    }
    const text = turn.say('duties.said.already', { duty: dutyTitle(on.to, on.duty) });
    return showAt(turn, place, { text, tone: 'warning' });
  });
