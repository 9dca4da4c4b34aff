/** A plan as it was read: what has grown long is lightened first, whoever comes by it. */
import type { PlanRead } from '../../domain/plan/plan.ts';
import { lighten, mostGrown } from './lighten.ts';
import { type PlanCollections, planOf, type StoredPlan } from './plan-record.ts';

export const readPlan = async ({ db, sealer }: PlanCollections, found: StoredPlan): Promise<PlanRead> => {
  const { organisation, id: plan } = found;
  const long = [...(isLong(found) ? [{}] : []), ...found.rows.filter(isLong).map(({ id }) => ({ row: id }))];
  for (const which of long) await lighten(db, { organisation, plan, ...which });
  return planOf(found, sealer);
};

/** Not weighed where many are read at once. */
const isLong = ({ grown = 0 }: { readonly grown?: number }): boolean => grown > mostGrown;
