/** The whole history of a plan and its rows, from wherever parts of it stand. */
import type { HistoryEntry } from '../../domain/plan/history.ts';
import { type HistoryRecord, historyEntry } from './history-record.ts';
import type { HistoryPart } from './lighten.ts';
import { planPipelines } from './plan-pipelines.ts';
import type { PlanCollections } from './plan-record.ts';
import { rowHome } from './row-record.ts';
import { planHome } from './section-record.ts';

interface HistoryOf {
  readonly id: string;
  readonly history: readonly HistoryRecord[];
}

type Found = HistoryOf & { readonly rows: readonly HistoryOf[]; readonly parts: readonly HistoryPart[] };

/** Oldest first. */
export const planHistory = async (
  { plans, sealer }: PlanCollections,
  organisation: string,
  id: string,
): Promise<readonly HistoryEntry[]> => {
  const [plan] = await plans.aggregate<Found>(planPipelines.history(organisation, id));
  if (plan === undefined) return [];
  const homes = [
    ...plan.parts.map(({ document, entries }) => ({ home: { organisation, document }, entries })),
    { home: planHome(organisation, id), entries: plan.history },
    ...plan.rows.map((row) => ({ home: rowHome(organisation, row.id), entries: row.history })),
  ];
  return homes
    .flatMap(({ home, entries }) => entries.map((entry) => historyEntry(entry, home, sealer)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};
