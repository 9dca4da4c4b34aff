/** An invented plan as the documents that the stores would have made of it. */
import { historyRecord } from '../src/adapters/mongo/history-record.ts';
import { type PlanRecord, planHome, planRecord } from '../src/adapters/mongo/plan-record.ts';
import { type RowRecord, rowHome, rowRecord } from '../src/adapters/mongo/row-record.ts';
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
