/** An invented plan as the documents that the stores would have made of it. */
import { historyRecord } from '../src/adapters/mongo/history-codec.ts';
import { planHome, planRecord } from '../src/adapters/mongo/plan-codec.ts';
import type { PlanRecord } from '../src/adapters/mongo/plan-model.ts';
import { rowHome, rowRecord } from '../src/adapters/mongo/row-codec.ts';
import type { RowRecord } from '../src/adapters/mongo/row-model.ts';
import type { Sealer } from '../src/adapters/mongo/sealer.ts';
import type { InventedPlan } from '../test/world/invented-plan.ts';

export interface StoredPlan {
  readonly plan: PlanRecord;
  readonly rows: readonly RowRecord[];
}

/** Sealed by the real codecs, so that the stores can read it. */
export function storedPlan({ plan, history, rowHistory }: InventedPlan, sealer: Sealer): StoredPlan {
  const home = planHome(plan.organisation, plan.id);
  const entries = history.map((entry) => historyRecord(entry, home, sealer));
  const arrivals = history.slice(-50).map(({ arrival }) => arrival);
  return {
    plan: { ...planRecord(plan, sealer), history: entries, arrivals },
    rows: plan.rows.map((row) => {
      const kept = rowHistory[row.id] ?? [];
      const told = kept.map((entry) => historyRecord(entry, rowHome(plan.organisation, row.id), sealer));
      return { ...rowRecord(row, plan, sealer), history: told, arrivals: kept.map(({ arrival }) => arrival) };
    }),
  };
}
