/** One sweep of all schools in a process of its own, so that its memory is its own too: how long, how much, what was read. */
import type { Db } from 'mongodb';
import { connectStores } from '../src/adapters/mongo/connect.ts';
import { parseDataKeys } from '../src/adapters/mongo/data-keys.ts';
import { type Bot, createBot } from '../src/bot/create-bot.ts';
import { createTexts } from '../test/texts.ts';
import { firstVersion } from '../test/world/first-version.ts';
import { announce, ownSettings } from './platform-process.ts';
import { sweepSchools } from './sweep-schools.ts';

export interface SweepSettings {
  readonly uri: string;
  readonly keys: string;
  readonly schools: number;
  /** ISO instant. */
  readonly now: string;
}

export interface SweepResult {
  readonly seconds: number;
  readonly peakMB: number;
  readonly looks: number;
  readonly messages: number;
  readonly plans: number;
  readonly written: number;
  readonly escalated: number;
  readonly examined: number;
  readonly returned: number;
}

/** Schools that are swept at the same time. */
const atOnce = 8;

const { uri, keys, schools, now } = ownSettings<SweepSettings>();
const read = parseDataKeys(keys);
if (read.kind === 'faults') throw new Error('The key cannot be read.');
const stores = await connectStores({ uri, keys: read.keys });
const schoolOf = sweepSchools();
const say = createTexts();
/** As each process has it for its own school; nothing of one is kept for the next. */
const botOf = (index: number): Bot =>
  createBot({
    ...stores,
    ...firstVersion,
    ...{ organisation: schoolOf(index), chats: [], mailer: null, desk: null, clock: { now: () => new Date(now) }, say },
    report: (fault, error, ids) => console.error(fault, error, ids),
  });

async function counts(db: Db): Promise<{ readonly examined: number; readonly returned: number }> {
  const { metrics } = await db.admin().command({ serverStatus: 1 });
  return { examined: Number(metrics.queryExecutor.scannedObjects), returned: Number(metrics.document.returned) };
}

let peak = 0;
const look = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
const looking = setInterval(look, 20);
const before = await counts(stores.db);
const begun = performance.now();
const sum = { looks: 0, messages: 0, plans: 0, written: 0, escalated: 0 };
let next = 0;
async function some(): Promise<void> {
  for (let index = next++; index < schools; index = next++) {
    const report = await botOf(index).sweep();
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += report[name];
    look();
  }
}
await Promise.all(Array.from({ length: atOnce }, some));
const seconds = (performance.now() - begun) / 1_000;
const after = await counts(stores.db);
clearInterval(looking);
const result: SweepResult = {
  ...{ seconds, peakMB: peak / 2 ** 20, ...sum },
  ...{ examined: after.examined - before.examined, returned: after.returned - before.returned },
};
announce(JSON.stringify(result));
await stores.close();
process.exit(0);
