/** The log beside the plans, in MongoDB: each write is one command, each read one by index. */
import { type Connection, type Model, type PipelineStage, type QueryFilter, trusted } from 'mongoose';
import type { LogAround, LogDays, LogOf, LogPage, LogStore } from '../../bot/ports/log.ts';
import type { StandingOrder } from '../../domain/log/check-entry.ts';
import type { LogEntry, LogOutline } from '../../domain/log/log-entry.ts';
import type { LogSum } from '../../domain/log/sums.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey, isDuplicateKey } from './document-key.ts';
import { type LogRecord, logEntryOf, logModel, logRecord, outlineFields, storedOutcome } from './log-record.ts';
import type { Sealer } from './sealer.ts';
import { StoreFault } from './store-fault.ts';

/** So many that a school's month comes with the first batch, and no second command follows. */
const batchSize = 5_000;

export const logStore = (connection: Connection, sealer: Sealer): LogStore => storeOf(logModel(connection), sealer);

const storeOf = (log: Model<LogRecord>, sealer: Sealer): LogStore => ({
  add: async (organisation, entry) => {
    try {
      await log.create([logRecord(within(organisation, entry), sealer)]);
      return 'added';
    } catch (error) {
      if (isDuplicateKey(error)) return 'exists';
      throw error;
    }
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
  page: async (organisation, of, page) => {
    const found = await log
      .find(pageOf(organisation, of, page))
      .sort({ on: -1, id: -1 })
      .limit(page.limit)
      .lean<LogRecord[]>();
    return found.map((record) => logEntryOf(record, sealer));
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

const within = (organisation: string, entry: LogEntry): LogEntry => {
  if (entry.organisation === organisation) return entry;
  throw new StoreFault('wrong-organisation', `Entry ${entry.id} does not belong to organisation ${organisation}.`);
};

const between = ({ from, to }: LogDays) => ({ $gte: from, $lte: to });
const inDays = (days: LogDays) => trusted(between(days));

/** Of what lies before a place each part is read by the index alone: the days before, and the rest of that day. */
const pageOf = (organisation: string, of: LogOf, { days, before }: LogPage): QueryFilter<LogRecord> => {
  const ours = { organisation, ...of };
  if (before === undefined) return { ...ours, ...(days && { on: inDays(days) }) };
  const earlier = { ...ours, on: trusted({ ...(days && { $gte: days.from }), $lt: before.on }) };
  return { $or: [earlier, { ...ours, on: before.on, id: trusted({ $lt: before.id }) }] };
};

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
