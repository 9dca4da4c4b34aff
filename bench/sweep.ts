/** A full sweep over the size of the national project, 614 schools with 20,000 plans and 100,000 tasks, and one over a tenth of it. */
import { type Db, MongoClient } from 'mongodb';
import { connectStores } from '../src/adapters/mongo/connect.ts';
import { newDataKey, parseDataKeys } from '../src/adapters/mongo/data-keys.ts';
import { newMark } from '../src/adapters/mongo/new-mark.ts';
import { sealer } from '../src/adapters/mongo/sealer.ts';
import { benchDatabase } from './bench-database.ts';
import { othersPlans, store } from './fill.ts';
import { startSubject } from './platform-process.ts';
import type { SweepResult, SweepSettings } from './sweep-process.ts';

const [schools = 614] = process.argv.slice(2).map(Number);
const plansOfSchool = 33;

/** Wednesday: the first sweep of a new rule file derives everything. */
const first = '2026-11-25T06:30:00.000Z';
/** The next working day: what is due was due for days. */
const second = '2026-11-26T06:30:00.000Z';

interface Filled {
  readonly uri: string;
  readonly keys: string;
  readonly schools: number;
  readonly remove: () => Promise<void>;
}

async function filled(count: number): Promise<Filled> {
  const database = await benchDatabase();
  const keys = newDataKey();
  const read = parseDataKeys(keys);
  if (read.kind === 'faults') throw new Error('A new key cannot be read.');
  const stores = await connectStores({ uri: database.uri, keys: read.keys });
  const plans = count * plansOfSchool;
  await store(stores.db, othersPlans({ plans, tasks: plans * 5 }, sealer(read.keys)));
  await stores.db.collection('plans').updateMany({}, { $set: { underived: newMark() } });
  await stores.close();
  return { uri: database.uri, keys, schools: count, remove: database.remove };
}

async function swept({ uri, keys, schools: count }: Filled, now: string): Promise<SweepResult> {
  const settings: SweepSettings = { uri, keys, schools: count, now };
  const subject = await startSubject('bench/sweep-process.ts', settings);
  return JSON.parse(subject.address) as SweepResult;
}

/** Seconds in which bare cursors, one for each school, read the same documents. */
async function bare(uri: string, count: number, readAll: (db: Db, school: string) => Promise<number>): Promise<number> {
  const client = new MongoClient(uri);
  await client.connect();
  const db = client.db();
  const begun = performance.now();
  let next = 0;
  const some = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await readAll(db, `skola-${index}`);
  };
  await Promise.all(Array.from({ length: 8 }, some));
  const seconds = (performance.now() - begun) / 1_000;
  await client.close();
  return seconds;
}

const drained = async (cursor: AsyncIterable<unknown>): Promise<number> => {
  let count = 0;
  for await (const _ of cursor) count += 1;
  return count;
};

/** What a sweep reads on a new day: the duties that are due, those about no plan, and what there is of plans. */
const readBySweep = async (db: Db, organisation: string): Promise<number> => {
  const obligations = db.collection('obligations');
  const due = await drained(obligations.find({ organisation, look: { $lte: second.slice(0, 10) } }));
  const ofNoPlan = await drained(obligations.find({ organisation, 'about.plan': null }));
  return (
    due + ofNoPlan + (await drained(db.collection('plans').find({ organisation }, { projection: { history: 0 } })))
  );
};

const plansAndRows = async (db: Db, organisation: string): Promise<number> => {
  const [plans, rows] = ['plans', 'rows'].map((name) => drained(db.collection(name).find({ organisation })));
  return ((await plans) ?? 0) + ((await rows) ?? 0);
};

interface Run {
  readonly full: SweepResult;
  /** Times what bare cursors need. */
  readonly ratio: number;
}

async function run(count: number): Promise<Run> {
  const school = await filled(count);
  try {
    const bareDerive = await bare(school.uri, count, plansAndRows);
    const derive = await swept(school, first);
    const bareFull = await bare(school.uri, count, readBySweep);
    const full = await swept(school, second);
    tell(`${count} schools, ${count * plansOfSchool} plans: everything derived`, derive, bareDerive);
    tell(`${count} schools: a full sweep`, full, bareFull);
    return { full, ratio: full.seconds / bareFull };
  } finally {
    await school.remove();
  }
}

function tell(what: string, result: SweepResult, bareSeconds: number): void {
  const { seconds, peakMB, looks, messages, plans, written, escalated, examined, returned } = result;
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${(seconds / bareSeconds).toFixed(2)} x bare cursors (${bareSeconds.toFixed(1)} s), ` +
      `peak ${peakMB.toFixed(0)} MB; ${plans} plans derived, ${written} duties written, ${looks} duties due, ${escalated} escalated, ` +
      `${messages} messages; ${(examined / Math.max(1, returned)).toFixed(2)} documents examined for each returned`,
  );
}

const verdict = (name: string, isGood: boolean, figure: string): void =>
  console.log(`${isGood ? 'PASS' : 'FAIL'}  ${name}: ${figure}`);

const small = await run(Math.max(1, Math.round(schools / 10)));
const large = await run(schools);
const more = large.full.peakMB - small.full.peakMB;
const growth = large.full.seconds / small.full.seconds;
verdict('memory is flat (under 60 MB more)', more < 60, `${more.toFixed(0)} MB more`);
verdict('time grows no faster than the schools', growth <= 10.5, `${growth.toFixed(1)} times for 10 times as many`);
verdict('within twice what bare cursors need', large.ratio < 2, `${large.ratio.toFixed(2)} times`);
const examined = large.full.examined / Math.max(1, large.full.returned);
verdict('documents examined for each returned under 1.2', examined < 1.2, examined.toFixed(2));
process.exit(0);
