/** A change of a plan while it is being put together: the plan as it will be, and what a store must write for it. */
import type { HistoryEntry } from './history.ts';
import type { Notice } from './notice.ts';
import { noSection, type Plan, type Row, type SectionKey, type SectionState } from './plan.ts';
import type { PlanWrite } from './plan-write.ts';

export const startChange = (plan: Plan, arrival: string): PlanWrite => ({
  plan,
  before: plan,
  arrival,
  sections: {},
  rows: {},
  history: [],
  notices: [],
});

/** Puts a new state of a section into the change; its revision counts up once a change. */
export function withSection(change: PlanWrite, key: SectionKey, next: Omit<SectionState, 'revision'>): PlanWrite {
  const before = change.plan.sections[key] ?? noSection;
  const seen = change.sections[key] ?? before.revision;
  const sections = { ...change.plan.sections, [key]: { ...next, revision: seen + 1 } };
  return { ...change, plan: { ...change.plan, sections }, sections: { ...change.sections, [key]: seen } };
}

/** Puts a row into the change: a new one, or the next state of one that is there. */
export function withRow(change: PlanWrite, row: Row): PlanWrite {
  const before = change.plan.rows.find((one) => one.id === row.id);
  const seen = change.rows[row.id] ?? before?.revision ?? -1;
  const next = { ...row, revision: seen + 1 };
  const rows =
    before === undefined
      ? [...change.plan.rows, next]
      : change.plan.rows.map((one) => (one.id === row.id ? next : one));
  return { ...change, plan: { ...change.plan, rows }, rows: { ...change.rows, [row.id]: seen } };
}

/**
 * Rests the change on these sections as they were read: it is not made where one of them, or a row in one, has changed
 * since. Their rows count up, so that whoever is changing one meanwhile reads again too.
 */
export function withRest(change: PlanWrite, keys: readonly SectionKey[]): PlanWrite {
  const rests = Object.fromEntries(keys.map((key) => [key, (change.plan.sections[key] ?? noSection).revision]));
  const rows = change.plan.rows.filter(({ section }) => keys.includes(section));
  return rows.reduce(withRow, { ...change, rests });
}

/** Changes what belongs to the plan as a whole: status, calls, wording. */
export function withPlan(change: PlanWrite, next: Partial<Plan>): PlanWrite {
  const seen = change.planRevision ?? change.plan.revision;
  return { ...change, plan: { ...change.plan, ...next, revision: seen + 1 }, planRevision: seen };
}

export const withHistory = (change: PlanWrite, ...entries: readonly HistoryEntry[]): PlanWrite => ({
  ...change,
  history: [...change.history, ...entries],
});

export const withNotices = (change: PlanWrite, notices: readonly Notice[]): PlanWrite => ({
  ...change,
  notices: [...change.notices, ...notices],
});
