/** An invented plan as the documents that the stores would have made of it. */
import { historyRecord } from '../src/adapters/mongo/history-record.ts';
import type { HistoryPart } from '../src/adapters/mongo/lighten.ts';
import { type PlanRecord, planRecord } from '../src/adapters/mongo/plan-record.ts';
import { type RowRecord, rowHome, rowRecord } from '../src/adapters/mongo/row-record.ts';
import type { Sealer } from '../src/adapters/mongo/sealer.ts';
import { planHome } from '../src/adapters/mongo/section-record.ts';
import type { InventedPlan } from '../test/world/invented-plan.ts';

export interface StoredPlan {
  readonly plan: PlanRecord;
  readonly rows: readonly RowRecord[];
  /** What of the plan's history stands apart. */
  readonly parts: readonly HistoryPart[];
}

/** Entries that stand with the plan itself. */
const withPlan = 30;

/** Sealed by the real codecs, so that the stores can read it. */
export function storedPlan({ plan, history, rowHistory }: InventedPlan, sealer: Sealer): StoredPlan {
  const home = planHome(plan.organisation, plan.id);
  const entries = history.map((entry) => historyRecord(entry, home, sealer));
  const arrivals = history.slice(-50).map(({ arrival }) => arrival);
  const [earlier, latest] = [entries.slice(0, -withPlan), entries.slice(-withPlan)];
  return {
    plan: { ...planRecord(plan, sealer), history: latest, arrivals },
    rows: plan.rows.map((row) => {
      const kept = rowHistory[row.id] ?? [];
      const told = kept.map((entry) => historyRecord(entry, rowHome(plan.organisation, row.id), sealer));
      return { ...rowRecord(row, plan, sealer), history: told, arrivals: kept.map(({ arrival }) => arrival) };
    }),
    parts:
      earlier.length === 0
        ? []
        : [{ organisation: plan.organisation, plan: plan.id, document: home.document, entries: earlier }],
  };
}
