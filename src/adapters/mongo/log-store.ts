/** The log beside the plans, in MongoDB: each write is one command, each read one by index. */
import { type Connection, type Model, type PipelineStage, trusted } from 'mongoose';
import type { LogAround, LogDays, LogStore } from '../../bot/ports/log.ts';
import type { StandingOrder } from '../../domain/log/check-entry.ts';
import type { LogOutline } from '../../domain/log/log-entry.ts';
import type { LogSum } from '../../domain/log/sums.ts';
import { defined } from '../../shared/defined.ts';
import { creating, documentKey } from './document-key.ts';
import { type LogRecord, logEntryOf, logModel, logRecord, outlineFields, storedOutcome } from './log-record.ts';
import type { Sealer } from './sealer.ts';
import { within } from './within.ts';

/** So many that a school's month comes with the first batch, and no second command follows. */
const batchSize = 5_000;

export const logStore = (connection: Connection, sealer: Sealer): LogStore => storeOf(logModel(connection), sealer);

const storeOf = (log: Model<LogRecord>, sealer: Sealer): LogStore => ({
  add: async (organisation, entry) => {
    const record = logRecord(within(organisation, 'Entry', entry), sealer);
    return (await creating(() => log.create([record]))) ? 'added' : 'exists';
  },
  load: async (organisation, id) => {
    const record = await log.findOne({ _id: documentKey(organisation, id), organisation }).lean<LogRecord>();
    return record && logEntryOf(record, sealer);
  },
  settle: async (organisation, id, outcome) => {
    const onDay = outcome.kind === 'confirmed' ? { on: outcome.on } : {};
    const said = { $set: { state: outcome.kind, ...storedOutcome(outcome, { organisation, id }, sealer) } };
    const filter = { _id: documentKey(organisation, id), organisation, state: 'open', ...onDay } as const;
    return (await log.updateOne(filter, said)).matchedCount === 1;
  },
  void: async (organisation, id, voided) => {
    const filter = { _id: documentKey(organisation, id), organisation, state: trusted({ $ne: 'voided' as const }) };
    return (await log.updateOne(filter, { $set: { state: 'voided', voided } })).matchedCount === 1;
  },
  list: async (organisation, plans, days) => {
    if (plans.length === 0) return [];
    const filter = { organisation, plan: trusted({ $in: [...plans] }), ...(days && { on: inDays(days) }) };
    const found = log.find(filter).sort({ on: 1, id: 1 }).batchSize(batchSize).lean<LogRecord[]>();
    return (await found).map((record) => logEntryOf(record, sealer));
  },
  sums: (organisation, plans, days) => sums(log, organisation, { plans, days }),
  open: async (organisation, days, by) =>
    log
      .find({ organisation, state: 'open', on: inDays(days), ...defined({ by }) }, outlineFields)
      .sort({ on: 1, id: 1 })
      .batchSize(batchSize)
      .lean<LogOutline[]>(),
  around: (organisation, around) => readAround(log, organisation, around),
});

const between = ({ from, to }: LogDays) => ({ $gte: from, $lte: to });
const inDays = (days: LogDays) => trusted(between(days));

interface Summed {
  readonly plans: readonly string[];
  readonly days: LogDays | undefined;
}

const sums = async (
  log: Model<LogRecord>,
  organisation: string,
  { plans, days }: Summed,
): Promise<readonly LogSum[]> => {
  if (plans.length === 0) return [];
  const by = { plan: '$plan', row: '$row', by: '$by', state: '$state' };
  const found = await log.collection
    .aggregate<{ readonly _id: Omit<LogSum, 'count'>; readonly count: number }>(
      [
        { $match: { organisation, plan: { $in: [...plans] }, ...(days && { on: between(days) }) } },
        { $group: { _id: by, count: { $sum: 1 } } },
        { $sort: { _id: 1 } },
      ],
      { batchSize },
    )
    .toArray();
  return found.map(({ _id, count }) => ({ ..._id, count }));
};

/** Tells an order from an entry, of which none has a scope. */
const isOrder = (one: LogOutline | StandingOrder): one is StandingOrder => 'scope' in one;

const orderFields = { _id: 0, scope: 1, from: 1, to: 1, reason: 1, withdrawn: 1 } as const satisfies {
  readonly [Name in keyof StandingOrder | '_id']: 0 | 1;
};

const readAround = async (
  log: Model<LogRecord>,
  organisation: string,
  { plan, by, inMonth, inWeek }: LogAround,
): ReturnType<LogStore['around']> => {
  const orders: Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>[] = [
    { $match: { organisation } },
    { $project: orderFields },
  ];
  const found = await log.collection
    .aggregate<LogOutline | StandingOrder>(
      [
        {
          $match: {
            $or: [
              { organisation, plan, on: between(inMonth) },
              { organisation, by, on: between(inWeek) },
            ],
          },
        },
        { $project: outlineFields },
        { $unionWith: { coll: 'orders', pipeline: orders } },
      ],
      { batchSize },
    )
    .toArray();
  return {
    entries: found.filter((one): one is LogOutline => !isOrder(one)),
    orders: found.filter(isOrder),
  };
};
