/** What a store makes of a write, in a few lines. */
import type { Plan } from '../../../src/domain/plan/plan.ts';
import type { PlanWrite } from '../../../src/domain/plan/plan-write.ts';

/** The store's rule: written is what the write lists, and only onto the revisions it saw. */
export function saved(plan: Plan, write: PlanWrite): Plan | 'stale' {
  const sections = Object.entries(write.sections);
  const rows = Object.entries(write.rows);
  const asSeen =
    (write.planRevision === undefined || plan.revision === write.planRevision) &&
    sections.every(([key, seen]) => (plan.sections[key]?.revision ?? 0) === seen) &&
    rows.every(([id, seen]) => (plan.rows.find((row) => row.id === id)?.revision ?? -1) === seen);
  if (!asSeen) return 'stale';
  const { statusReason: _, wording: __, ...rest } = plan;
  const { status, statusAt, statusReason, reached, wording, called, revision } = write.plan;
  const facts = {
    ...{ status, statusAt, called, revision },
    ...(statusReason !== undefined && { statusReason }),
    ...(wording !== undefined && { wording }),
    ...(reached !== undefined && { reached }),
  };
  const written = new Map(write.plan.rows.map((row) => [row.id, row]));
  const isNew = (id: string) => !plan.rows.some((row) => row.id === id);
  return {
    ...(write.planRevision === undefined ? plan : { ...rest, ...facts }),
    sections: { ...plan.sections, ...Object.fromEntries(sections.map(([key]) => [key, write.plan.sections[key]!])) },
    rows: [
      ...plan.rows.map((row) => (row.id in write.rows ? written.get(row.id)! : row)),
      ...rows.filter(([id]) => isNew(id)).map(([id]) => written.get(id)!),
    ],
  };
}
