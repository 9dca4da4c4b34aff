/** What every plan store must do, whatever it keeps its plans in; each test file hands in its own store. */
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import { planAnswersContract } from './plan-store-answers.ts';
import { planDeriveContract } from './plan-store-derive.ts';
import { planGuardsContract } from './plan-store-guards.ts';
import { planReadsContract } from './plan-store-reads.ts';
import { planRowsContract } from './plan-store-rows.ts';

/** @param open called within each test */
export const planStoreContract = (open: () => PlanStore): void => {
  planAnswersContract(open);
  planRowsContract(open);
  planReadsContract(open);
  planDeriveContract(open);
  planGuardsContract(open);
};
