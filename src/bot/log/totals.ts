/** The sums of the log, of a month or a semester: what took place by plan and measure, what is not confirmed, which papers are missing; and the reminder of it. */

import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import { instantAt } from '../../domain/calendar/local-time.ts';
import { documentTypeOf } from '../../domain/documents/document-kinds.ts';
import { ruleOf } from '../../domain/duties/check-context.ts';
import { endingsOf } from '../../domain/duties/endings-of.ts';
import type { Rule } from '../../domain/duties/rule.ts';
import { daysOfSpan, type LogSpan } from '../../domain/log/log-span.ts';
import { type LoggedMeasure, measuresOf, spanOf } from '../../domain/log/measures.ts';
import { measureCount } from '../../domain/log/sums.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import { hasBeenInForce } from '../../domain/plan/life-cycle.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { type Looking, type Reply, reply, type Turn } from '../core/turn.ts';
import { withNotice } from '../core/with-notice.ts';
import { loadDuties } from '../duties/load-duties.ts';
import { mayRemindOf, remindHolders } from '../duties/remind-holders.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { refuse, showList } from '../plans/audited.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import { loggedPlans, overseesLog } from './logged-plans.ts';
import { type LogTotals, totalsView } from './views/totals.ts';

/** Throws what the stores throw. */
export async function showTotals(turn: Turn, span: LogSpan): Promise<Reply> {
  if (!overseesLog(turn)) return refuse(turn, 'month');
  const read = await readTotals(turn, span);
  return read === null ? reply(turn, noPlaceView(turn.say)) : showList(turn, 'month', totalsView(turn, read));
}

/** Null for a semester that the calendar does not know. */
export async function readTotals(turn: Looking, span: LogSpan): Promise<LogTotals | null> {
  const { services, organisation } = turn;
  const days = daysOfSpan(span, organisation.schoolYears);
  if (days === null) return null;
  const contexts = await loggedPlans(turn, instantAt(days.from, '00:00', organisation.zone).toISOString());
  const ids = contexts.map(({ plan }) => plan.id);
  const [sums, open] = await Promise.all([
    services.entries.sums(organisation.id, ids, days),
    services.obligations.open(organisation.id, { dueBefore: addDays(days.to, 1) }),
  ]);
  // Of what nobody has agreed on nothing can have taken place.
  const agreed = contexts.filter(({ type, plan }) => hasBeenInForce(type, plan));
  const lines = agreed.flatMap((context) =>
    measuresOf(context)
      .map((measure) => ({ context, measure, count: measureCount(sums, context.plan.id, measure.row.id) }))
      .filter(({ measure, count }) => count.held + count.open + count.missed > 0 || isWithin(context, measure, days)),
  );
  return {
    ...{ span, days, lines },
    plans: new Set(lines.map(({ context }) => context.plan.id)).size,
    unconfirmed: sums.filter(({ state }) => state === 'open'),
    papers: open.filter(
      ({ about, rule }) => ids.includes(about.plan ?? '') && asksForPaper(ruleOf(organisation.rules, rule)),
    ),
  };
}

/** Whether a measure may take place within those days. */
function isWithin(
  context: PlanContext,
  measure: LoggedMeasure,
  days: Readonly<Record<'from' | 'to', LocalDate>>,
): boolean {
  const { from, to } = spanOf(context, measure);
  return (from === null || from <= days.to) && (to === null || to >= days.from);
}

/** A document or a row for the month; that something is to be typed in elsewhere is no paper. */
const asksForPaper = (rule: Rule | null): boolean =>
  rule !== null &&
  endingsOf(rule.fulfilledBy).some(
    (one) =>
      one.kind === 'month-covered' ||
      (one.kind === 'document' && documentTypeOf(one.document).recordedIn !== 'typing-list'),
  );

/** Whoever has left something unconfirmed is told of it, and whoever owes a paper is reminded; each at most once a day. */
export async function remindOfTotals(turn: Turn, span: LogSpan): Promise<Reply> {
  if (!overseesLog(turn)) return refuse(turn, 'month-remind');
  const { services, organisation, member, today, now } = turn;
  const read = await readTotals(turn, span);
  if (read === null) return reply(turn, noPlaceView(turn.say));
  const tellers = [...new Set(read.unconfirmed.map(({ by }) => by))].filter(
    (by) => by !== member.id && memberById(organisation, by) !== null,
  );
  const told = await enqueue(
    services,
    tellers.map((by) => ({
      key: `log/${span}/${by}/${today}`,
      to: { kind: 'member', member: by },
      content: { kind: 'log', ...read.days, whose: 'own', day: today },
      notBefore: now,
    })),
  );
  const scene = await loadDuties(services);
  const owed = read.papers.filter((one) => mayRemindOf(scene, member, one));
  const reminded = await Promise.all(owed.map((one) => remindHolders(scene, member, one)));
  const isAnybody = told > 0 || reminded.some((one) => one);
  const shown = reply(turn, totalsView(turn, read));
  return withNotice(shown, turn.say(isAnybody ? 'log.month.reminded' : 'log.month.nobody'), 'info');
}
