/** A full sweep over the size of the national project, 614 schools with 20,000 plans and 100,000 tasks, and one over a tenth of it. */
import { type Db, type Document, type Filter, MongoClient } from 'mongodb';
import { connectStores } from '../src/adapters/mongo/connect.ts';
import { newDataKey, parseDataKeys } from '../src/adapters/mongo/data-keys.ts';
import { newMark } from '../src/adapters/mongo/derive-marks.ts';
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

/** Node takes what memory it is given before it tidies up: given this much for what lives long, its peak tells what a sweep needs. */
const given = ['--max-old-space-size=96'];

async function swept({ uri, keys, schools: count }: Filled, now: string): Promise<SweepResult> {
  const settings: SweepSettings = { uri, keys, schools: count, now };
  const subject = await startSubject('bench/sweep-process.ts', settings, given);
  return JSON.parse(subject.address) as SweepResult;
}

/** What a sweep asks of one collection. */
interface Question {
  readonly of: string;
  readonly filter: Filter<Document>;
  readonly only?: readonly string[];
}

/** Seconds in which bare cursors, one for each question of each school, read the same documents. */
async function bare(uri: string, count: number, questions: (school: string) => readonly Question[]): Promise<number> {
  const client = new MongoClient(uri);
  await client.connect();
  const db = client.db();
  const begun = performance.now();
  let next = 0;
  const some = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++)
      for (const question of questions(`skola-${index}`)) await drain(db, question);
  };
  await Promise.all(Array.from({ length: 8 }, some));
  const seconds = (performance.now() - begun) / 1_000;
  await client.close();
  return seconds;
}

async function drain(db: Db, { of, filter, only }: Question): Promise<void> {
  const projection = only && { _id: 0, ...Object.fromEntries(only.map((name) => [name, 1])) };
  for await (const _ of db.collection(of).find(filter, { ...(projection && { projection }), batchSize: 1_000 }));
}

/** On a new day: whom which duty concerns, which ones are over, those about no plan, what plans there are, what may have changed them. */
const askedBySweep = (organisation: string): readonly Question[] => {
  const day = second.slice(0, 10);
  const marked = { organisation, underived: { $gt: '' } };
  const pending = { organisation, 'notices.0': { $exists: true } };
  return [
    { of: 'obligations', filter: { organisation, look: { $lte: day } }, only: ['key', 'look', 'addressed'] },
    { of: 'obligations', filter: { organisation, state: 'open', due: { $lte: day } } },
    { of: 'obligations', filter: { organisation, 'about.plan': null } },
    { of: 'plans', filter: { organisation }, only: ['id', 'type', 'learner', 'class', 'schoolYear', 'status'] },
    { of: 'plans', filter: marked, only: ['id', 'underived'] },
    { of: 'rows', filter: marked, only: ['plan', 'underived'] },
    { of: 'plans', filter: { organisation, wake: { $lte: day } }, only: ['id'] },
    { of: 'plans', filter: pending, only: ['id', 'notices'] },
    { of: 'rows', filter: pending, only: ['plan', 'notices'] },
    ...['orders', 'documents', 'meetings', 'preferences', 'derivations'].map((of) => ({
      of,
      filter: { organisation },
    })),
  ];
};

const plansAndRows = (organisation: string): readonly Question[] =>
  ['plans', 'rows'].map((of) => ({ of, filter: { organisation } }));

interface Run {
  readonly full: SweepResult;
  /** Times what bare cursors need for the plans and rows that are derived. */
  readonly derived: number;
  /** Times what bare cursors need. */
  readonly ratio: number;
}

async function run(count: number): Promise<Run> {
  const school = await filled(count);
  try {
    const bareDerive = await bare(school.uri, count, plansAndRows);
    const derive = await swept(school, first);
    const bareFull = await bare(school.uri, count, askedBySweep);
    const full = await swept(school, second);
    tell(`${count} schools, ${count * plansOfSchool} plans: everything derived`, derive, bareDerive);
    tell(`${count} schools: a full sweep`, full, bareFull);
    return { full, derived: derive.seconds / bareDerive, ratio: full.seconds / bareFull };
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
verdict('within 1.7 times what bare cursors need', large.ratio < 1.7, `${large.ratio.toFixed(2)} times`);
verdict('first derivation within 6 times', large.derived < 6, `${large.derived.toFixed(2)} times`);
const examined = large.full.examined / Math.max(1, large.full.returned);
verdict('documents examined for each returned under 1.2', examined < 1.2, examined.toFixed(2));
process.exit(0);
