/** Brings a draft kept under an older version of its type up to date; a submitted plan stays as it was agreed. */
import { noSection, type Plan } from './plan.ts';
import { startChange, withHistory, withPlan } from './plan-change.ts';
import type { PlanType } from './plan-type.ts';
import type { PlanWrite } from './plan-write.ts';

/**
 * The change that upgrades a draft; null where there is nothing to do. It must be saved before anything else is written
 * to the plan, so that an upgrade runs once.
 * @param at instant of the upgrade
 */
export function upgradeOf(newest: PlanType, stored: Plan, at: string): PlanWrite | null {
  if (stored.status !== 'draft' || stored.version >= newest.version) return null;
  const upgraded = movedOn(newest, stored);
  const keys = new Set([...Object.keys(stored.sections), ...Object.keys(upgraded.sections)]);
  const changed = [...keys].filter((key) => stored.sections[key] !== upgraded.sections[key]);
  const seen = changed.map((key): [string, number] => [key, stored.sections[key]?.revision ?? 0]);
  const sections = seen.map(([key, revision]) => [
    key,
    { ...(upgraded.sections[key] ?? noSection), revision: revision + 1 },
  ]);
  const plan = { ...upgraded, sections: { ...upgraded.sections, ...Object.fromEntries(sections) } };
  const arrival = `upgrade:${stored.id}:${newest.version}`;
  const change = { ...withPlan(startChange(plan, arrival), {}), sections: Object.fromEntries(seen) };
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

function movedOn(newest: PlanType, stored: Plan): Plan {
  let next = stored;
  for (let version = stored.version; version < newest.version; version += 1) {
    const step = newest.upgrades[version];
    next = { ...(step === undefined ? next : step(next)), version: version + 1 };
  }
  return next;
}
