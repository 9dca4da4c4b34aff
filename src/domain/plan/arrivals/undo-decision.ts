/** Takes back a new status, or that a section was sent back, as long as nobody is told of it and nobody has built on it. */
import { defined } from '../../../shared/defined.ts';
import type { Instant } from '../../calendar/local-time.ts';
import { isSettled } from '../../calendar/settling.ts';
import type { HistoryEntry } from '../history.ts';
import { neededSections } from '../on-path.ts';
import { noSection, type Plan, type SectionKey } from '../plan.ts';
import { withHistory, withPlan, withRest, withSection } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import type { PlanWrite } from '../plan-write.ts';

export type Decision = Extract<HistoryEntry, { kind: 'status' | 'returned' }>;

interface TakingBack<Entry extends Decision = Decision> {
  readonly entry: Entry;
  readonly stamp: Pick<HistoryEntry, 'at' | 'by' | 'arrival'>;
}

/** The change without it; null where it counts already, or the plan has gone on since. */
export function undoDecision(context: PlanContext, change: PlanWrite, { entry, stamp }: TakingBack): PlanWrite | null {
  if (isSettled(entry.at, context.now)) return null;
  return entry.kind === 'status' ? undoStatus(context, change, { entry, stamp }) : undoReturn(change, { entry, stamp });
}

function undoStatus(
  { type }: PlanContext,
  change: PlanWrite,
  { entry, stamp }: TakingBack<Extract<Decision, { kind: 'status' }>>,
): PlanWrite | null {
  const { was, transition, before, after } = entry;
  if (was === undefined || change.plan.statusAt !== entry.at) return null;
  const opened = neededSections(type, change.plan)
    .filter((section) => !section.type.openIn.includes(before))
    .map(({ key }) => key);
  if (opened.some((key) => isWrittenSince(change.plan, key, entry.at))) return null;
  const rested = withRest(change, opened);
  const { statusReason: _, ...plan } = rested.plan;
  const { sections = {}, ...stood } = was;
  // Whoever was called meanwhile for what stays open has been told, and is not told twice.
  const since = Object.entries(plan.called).filter(([key, { at }]) => at > entry.at && !opened.includes(key));
  const called = { ...was.called, ...Object.fromEntries(since) };
  const moved = withPlan({ ...rested, plan }, { status: before, ...stood, called });
  const restored = Object.entries(sections).reduce((next, [key, state]) => withSection(next, key, state), moved);
  return withHistory(restored, { ...stamp, kind: 'status', transition, before: after, after: before, undone: true });
}

function undoReturn(
  change: PlanWrite,
  { entry, stamp }: TakingBack<Extract<Decision, { kind: 'returned' }>>,
): PlanWrite | null {
  const { section: key, was } = entry;
  const { returned, ...state } = change.plan.sections[key] ?? noSection;
  if (was === undefined || returned?.at !== entry.at || isWrittenSince(change.plan, key, entry.at)) return null;
  const { [key]: _, ...others } = change.plan.called;
  const called = { ...others, ...(was.call && { [key]: was.call }) };
  const restored = withSection(change, key, { ...state, ...defined({ finished: was.finished }) });
  return withHistory(withPlan(restored, { called }), { ...stamp, kind: 'return-undone', section: key });
}

function isWrittenSince({ sections, rows }: Plan, key: SectionKey, since: Instant): boolean {
  const { answers, finished } = sections[key] ?? noSection;
  const all = [answers, ...rows.filter(({ section }) => section === key).map((row) => row.answers)];
  const written = all.flatMap((one) => Object.values(one).map(({ at }) => at));
  return [...written, finished?.at ?? ''].some((at) => at > since);
}
