/** Duties and plans in one command, for the list of a member's work. */
import type { Connection } from 'mongoose';
import type { WorkStore } from '../../bot/ports/work.ts';
import { type ObligationRecord, obligationModel, obligationOf } from './obligation-record.ts';
import { planPipelines } from './plan-pipelines.ts';
import { planOf, type StoredPlan } from './plan-record.ts';
import { batchSize } from './plan-store.ts';
import type { Sealer } from './sealer.ts';

export const workStore = (connection: Connection, sealer: Sealer): WorkStore => {
  const duties = obligationModel(connection);
  return {
    read: async (organisation, { holders, statuses }) => {
      const found = await duties
        .aggregate<ObligationRecord | StoredPlan>([
          { $match: { organisation, state: 'open', ...(holders && { holders: { $in: [...holders] } }) } },
          { $sort: { due: 1, key: 1 } },
          { $unionWith: { coll: 'plans', pipeline: planPipelines.list(organisation, { statuses }) } },
        ])
        .option({ batchSize });
      return {
        obligations: found.flatMap((one) => (isPlan(one) ? [] : [obligationOf(one, sealer)])),
        plans: found.flatMap((one) => (isPlan(one) ? [planOf(one, sealer)] : [])),
      };
    },
  };
};

/** Every plan is read with its rows, and no duty has any. */
const isPlan = (record: ObligationRecord | StoredPlan): record is StoredPlan => 'rows' in record;
