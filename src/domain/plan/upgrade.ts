/** Brings a draft kept under an older version of its type up to date; a submitted plan stays as it was agreed. */
import { firstStatus } from './life-cycle.ts';
import { type Answers, noSection, type Plan } from './plan.ts';
import { startChange, withHistory, withPlan, withRow, withSection } from './plan-change.ts';
import type { PlanType } from './plan-type.ts';
import type { PlanWrite } from './plan-write.ts';
import { withPresetRows } from './preset-rows.ts';

/**
 * The change that upgrades a draft; null where there is nothing to do. It must be saved before anything else is written
 * to the plan, so that an upgrade runs once.
 * @param at instant of the upgrade
 */
export function upgradeOf(newest: PlanType, stored: Plan, at: string): PlanWrite | null {
  if (!isBehind(newest, stored)) return null;
  const upgraded = movedOn(newest, stored);
  const arrival = `upgrade:${stored.id}:${newest.version}`;
  // Every section and row is written, changed or not: a store changes the version only with all that is in its shape.
  let change = withPlan({ ...startChange(stored, arrival), plan: { ...upgraded, ...kept(stored) } }, {});
  const keys = new Set([...Object.keys(stored.sections), ...Object.keys(upgraded.sections)]);
  for (const key of keys) {
    const state = upgraded.sections[key] ?? noSection;
    const next = (stored.sections[key]?.revision ?? noSection.revision) + 1;
    change = withSection(change, key, { ...state, answers: within(state.answers, next) });
  }
  const rows = new Map([...stored.rows, ...upgraded.rows].map((row) => [row.id, row]));
  for (const row of rows.values()) change = withRow(change, row);
  const entry = {
    kind: 'upgraded',
    at,
    by: stored.startedBy,
    arrival,
    from: stored.version,
    to: newest.version,
  } as const;
  return withHistory(change, entry);
}

/** An answer that comes from elsewhere counts in the revisions of the place it came to, else it would look newer than every page. */
const within = (answers: Answers, revision: number): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([step, answer]) => [
      step,
      answer.revision <= revision ? answer : { ...answer, revision },
    ]),
  );

/** The revisions that were read are counted on from, whatever an upgrade makes of the plan; no row may go. */
const kept = ({ sections, rows, revision }: Plan): Pick<Plan, 'sections' | 'rows' | 'revision'> => ({
  sections,
  rows,
  revision,
});

/** A draft in the shape of the newest version, as yet only in memory; any other plan as it is. */
export const asOfNow = (newest: PlanType, stored: Plan): Plan =>
  isBehind(newest, stored) ? movedOn(newest, stored) : stored;

const isBehind = (newest: PlanType, { status, version }: Plan): boolean =>
  status === firstStatus(newest) && version < newest.version;

/** A plan, whatever its status, in the shape of the newest version. */
export function movedOn(newest: PlanType, stored: Plan): Plan {
  let next = stored;
  for (let version = stored.version; version < newest.version; version += 1) {
    const step = newest.upgrades[version];
    next = { ...(step === undefined ? next : step(next)), version: version + 1 };
  }
  return next === stored ? stored : withPresetRows(newest, next);
}
