/** The sessions logged beside a demo plan, each held against the rules as one that somebody logs in the chat. */
import { checkEntry } from '../../domain/log/check-entry.ts';
import { type LogEntry, logOutline, type NewEntry } from '../../domain/log/log-entry.ts';
import { measuresOf } from '../../domain/log/measures.ts';
import { settleRefusal } from '../../domain/log/settle-entry.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { HistoryEntry } from '../../domain/plan/history.ts';
import { firstDayOf } from '../../domain/plan/period.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { rowId } from './demo-answers.ts';
import type { DemoDays } from './demo-days.ts';
import { DemoFault } from './demo-fault.ts';
import type { DemoSession } from './demo-plans.ts';

interface Logged extends Pick<PlanContext, 'type' | 'plan' | 'documents' | 'organisation'> {
  readonly history: readonly HistoryEntry[];
  readonly days: DemoDays;
}

/**
 * Those of the plan's own period: a demo that is started in its first weeks has fewer.
 * @param plan as it is after its whole story
 * @throws DemoFault for a session that nobody could have logged, or confirmed, so
 */
export function demoLog(sessions: readonly DemoSession[], { days, ...logged }: Logged): readonly LogEntry[] {
  const { plan, organisation } = logged;
  const first = firstDayOf(plan.period, organisation.schoolYears) ?? '';
  const entries: LogEntry[] = [];
  for (const [index, session] of sessions.entries()) {
    const on = days.dayOf(session.day);
    if (on === null) throw new DemoFault([`${plan.id}: ${session.day} is no day`]);
    const place = { ...logged, before: entries, on, at: days.momentOf(on, index) };
    if (on >= first) entries.push(entryOf(session, place));
  }
  return entries;
}

interface Place extends Omit<Logged, 'days'> {
  readonly before: readonly LogEntry[];
  readonly on: string;
  readonly at: string;
}

function entryOf(session: DemoSession, { before, on, at, history, ...logged }: Place): LogEntry {
  const { type, plan, organisation } = logged;
  const { by, minutes, form, topic, confirmed, missed } = session;
  const fault = (why: string): DemoFault => new DemoFault([`${plan.id}, session on ${session.day}: ${why}`]);
  const measure = measuresOf(logged).find(
    ({ row, provider }) => row.id === rowId(plan.id, session.row) && provider === by,
  );
  const member = memberById(organisation, by);
  if (measure === undefined || member === null) throw fault(`${by} gives no measure ${session.row}`);
  const id = `${plan.id}.session-${before.length + 1}`;
  const context = { ...logged, now: at, today: on };
  const asked: NewEntry = { id, on, minutes, form, by, measure };
  const { refusal } = checkEntry(context, asked, { entries: before.map(logOutline), orders: [], history });
  if (refusal !== null) throw fault(JSON.stringify(refusal));
  const entry: LogEntry = {
    id,
    organisation: organisation.id,
    plan: plan.id,
    row: measure.row.id,
    on,
    minutes,
    form,
    topic,
    by,
    at,
  };
  if (missed !== undefined) return { ...entry, outcome: { kind: 'missed', reason: missed, by, at } };
  if (confirmed === undefined) return entry;
  const refused = settleRefusal(
    { organisation, member },
    { type, plan, today: on },
    { act: 'confirm', entry, way: confirmed },
  );
  if (refused !== null) throw fault(refused.why);
  return { ...entry, outcome: { kind: 'confirmed', way: confirmed, on, by, at } };
}
