/** Fills a database with the log of many schools, and tells what each thing that is asked of it costs. */
import { connectStores } from '../src/adapters/mongo/connect.ts';
import { newDataKey, parseDataKeys } from '../src/adapters/mongo/data-keys.ts';
import { type LogRecord, logRecord } from '../src/adapters/mongo/log-record.ts';
import { type Sealer, sealer } from '../src/adapters/mongo/sealer.ts';
import type { LogStore } from '../src/bot/ports/log.ts';
import { addDays } from '../src/domain/calendar/local-date.ts';
import type { LogEntry } from '../src/domain/log/log-entry.ts';
import { documentsIn, examinedFor, watchCommands } from './watched-commands.ts';

/** Of a school of thirty plans: two measures in each, once a week for eighteen weeks. */
const entriesOfSchool = 30 * 2 * 18;
const teachers = 12;
/** One in so many was never confirmed. */
const unconfirmed = 19;
const batch = 2_000;

export interface AskedOfLog {
  readonly name: string;
  readonly ask: (log: LogStore) => Promise<unknown>;
}

export interface LogCost {
  readonly name: string;
  readonly commands: readonly string[];
  readonly examined: number;
  readonly returned: number;
}

/** A document that is examined for nothing costs as much as one that is returned. */
const mostPerReturned = 1.2;

export const logFaults = ({ commands, examined, returned }: LogCost): readonly string[] => [
  ...(commands.length === 1 ? [] : [`${commands.length} commands`]),
  ...(examined <= mostPerReturned * returned ? [] : [`${examined} examined for ${returned}`]),
  ...(returned > 0 ? [] : ['nothing was returned']),
];

const organisation = 'skola-1';
const autumn = { from: '2026-09-07', to: '2026-12-31' };
const november = { from: '2026-11-01', to: '2026-11-30' };
const week = { from: '2026-11-23', to: '2026-11-29' };
const plansOf = (count: number) => Array.from({ length: count }, (_, plan) => `plan-${plan}`);

const fresh: LogEntry = {
  ...{ id: 'fresh', organisation, plan: 'plan-1', row: 'row-1', by: 'teacher-1' },
  ...{ on: '2026-11-23', minutes: 40, form: 'in-person', topic: 'Daļskaitļi', at: '2026-11-23T12:00:00.000Z' },
};

export const askedOfLog: readonly AskedOfLog[] = [
  { name: 'an entry', ask: (log) => log.add(organisation, fresh) },
  {
    name: 'its confirmation',
    ask: (log) =>
      log.settle(organisation, fresh.id, {
        ...{ kind: 'confirmed', way: 'signature', on: fresh.on, by: fresh.by, at: fresh.at },
      }),
  },
  { name: 'the sums of a plan', ask: (log) => log.sums(organisation, ['plan-1']) },
  { name: 'the sums of a school’s month', ask: (log) => log.sums(organisation, plansOf(30), november) },
  { name: 'what a teacher left open', ask: (log) => log.open(organisation, autumn, 'teacher-1') },
  { name: 'what a school left open', ask: (log) => log.open(organisation, autumn) },
  {
    name: 'what an entry is held against',
    ask: (log) => log.around(organisation, { plan: 'plan-1', inMonth: november, by: 'teacher-1', inWeek: week }),
  },
];

/** @returns what each costs, in order, over a database with so many entries */
export async function costsOfLog(uri: string, entries: number): Promise<readonly LogCost[]> {
  const read = parseDataKeys(newDataKey());
  if (read.kind === 'faults') throw new Error('A new key cannot be read.');
  const stores = await connectStores({ uri, keys: read.keys, onCommand: () => {} });
  const { db } = stores;
  const log = db.collection<LogRecord>('log');
  for (const some of batches(entries, sealer(read.keys))) await log.insertMany([...some], { ordered: false });
  const watch = watchCommands(stores.connection.getClient());
  const costs: LogCost[] = [];
  for (const { name, ask } of askedOfLog) {
    const { turn } = await watch('', () => ask(stores.entries));
    const examined = await Promise.all(turn.map((one) => examinedFor(db, one)));
    costs.push({
      ...{ name, commands: turn.map((one) => one.name) },
      examined: examined.reduce((sum, one) => sum + one, 0),
      returned: turn.reduce((sum, one) => sum + documentsIn(one), 0),
    });
  }
  await stores.close();
  return costs;
}

function* batches(entries: number, seals: Sealer): Iterable<readonly LogRecord[]> {
  for (let first = 0; first < entries; first += batch)
    yield Array.from({ length: Math.min(batch, entries - first) }, (_, index) => recordOf(first + index, seals));
}

function recordOf(number: number, seals: Sealer): LogRecord {
  const school = `skola-${Math.floor(number / entriesOfSchool) + 1}`;
  const place = number % entriesOfSchool;
  const measure = place % 60;
  const on = addDays(autumn.from, Math.floor(place / 60) * 7 + (measure % 5));
  const by = `teacher-${measure % teachers}`;
  const stamp = { by, at: `${on}T12:00:00.000Z` };
  const entry: LogEntry = {
    ...{ ...fresh, ...stamp, id: `${school}-${place}`, organisation: school, on },
    ...{ plan: `plan-${Math.floor(measure / 2)}`, row: `row-${measure % 2}` },
    ...(place % unconfirmed === 0 ? {} : { outcome: { kind: 'confirmed', way: 'signature', on, ...stamp } as const }),
  };
  return logRecord(entry, seals);
}
