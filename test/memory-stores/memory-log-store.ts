/** The twin of the log's store, in memory. */
import { StoreFault } from '../../src/adapters/mongo/store-fault.ts';
import type { LogDays, LogStore } from '../../src/bot/ports/log.ts';
import type { OrderStore } from '../../src/bot/ports/orders.ts';
import { type LogEntry, logOutline, logStateOf } from '../../src/domain/log/log-entry.ts';
import type { LogSum } from '../../src/domain/log/sums.ts';
import { byText } from './by-text.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryLogStore = (orders: OrderStore): LogStore => {
  const kept = new Map<string, LogEntry>();
  const key = (organisation: string, id: string): string => JSON.stringify([organisation, id]);
  const all = (organisation: string) => [...kept.values()].filter((entry) => entry.organisation === organisation);
  const change = (organisation: string, id: string, may: (entry: LogEntry) => LogEntry | null): boolean => {
    const entry = kept.get(key(organisation, id));
    const changed = entry === undefined ? null : may(entry);
    if (changed !== null) kept.set(key(organisation, id), frozenCopy(changed));
    return changed !== null;
  };
  return {
    add: async (organisation, entry) => {
      if (entry.organisation !== organisation)
        throw new StoreFault('wrong-organisation', `Entry ${entry.id} is another's.`);
      if (kept.has(key(organisation, entry.id))) return 'exists';
      kept.set(key(organisation, entry.id), frozenCopy(entry));
      return 'added';
    },
    load: async (organisation, id) => kept.get(key(organisation, id)) ?? null,
    settle: async (organisation, id, outcome) =>
      change(organisation, id, (entry) => {
        const isOnDay = outcome.kind !== 'confirmed' || outcome.on === entry.on;
        return logStateOf(entry) === 'open' && isOnDay ? { ...entry, outcome } : null;
      }),
    void: async (organisation, id, voided) =>
      change(organisation, id, (entry) => (entry.voided === undefined ? { ...entry, voided } : null)),
    list: async (organisation, plans, days) =>
      all(organisation)
        .filter((entry) => plans.includes(entry.plan) && isIn(entry, days))
        .sort(
          byText(
            ({ on }) => on,
            ({ id }) => id,
          ),
        ),
    sums: async (organisation, plans, days) =>
      summed(all(organisation).filter((entry) => plans.includes(entry.plan) && isIn(entry, days))),
    open: async (organisation, days, by) =>
      all(organisation)
        .filter((entry) => logStateOf(entry) === 'open' && isIn(entry, days) && (by === undefined || entry.by === by))
        .map(logOutline)
        .sort(
          byText(
            ({ on }) => on,
            ({ id }) => id,
          ),
        ),
    around: async (organisation, { plan, by, inMonth, inWeek }) => ({
      entries: all(organisation)
        .filter((entry) => (entry.plan === plan && isIn(entry, inMonth)) || (entry.by === by && isIn(entry, inWeek)))
        .map(logOutline),
      orders: (await orders.all(organisation)).map(({ scope, from, to, reason, withdrawn }) => ({
        ...{ scope, from, to, reason },
        ...(withdrawn && { withdrawn }),
      })),
    }),
  };
};

const isIn = ({ on }: LogEntry, days: LogDays | undefined): boolean =>
  days === undefined || (days.from <= on && on <= days.to);

function summed(entries: readonly LogEntry[]): readonly LogSum[] {
  const sums = new Map<string, LogSum>();
  for (const entry of entries) {
    const { plan, row, by } = entry;
    const state = logStateOf(entry);
    const key = JSON.stringify([plan, row, by, state]);
    sums.set(key, { plan, row, by, state, count: (sums.get(key)?.count ?? 0) + 1 });
  }
  return [...sums.values()].sort(
    byText(
      ({ plan }) => plan,
      ({ row }) => row,
      ({ by }) => by,
      ({ state }) => state,
    ),
  );
}
