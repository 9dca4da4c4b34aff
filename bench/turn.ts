/** What a turn costs over 20,000 plans and 100,000 tasks: counts and ratios are judged, times are only told. */
import { connectStores, type Stores } from '../src/adapters/mongo/connect.ts';
import { newDataKey, parseDataKeys } from '../src/adapters/mongo/data-keys.ts';
import { sealer } from '../src/adapters/mongo/sealer.ts';
import { createReceive, type Receive } from '../src/bot/receive.ts';
import { createTexts } from '../src/bot/texts.ts';
import type { World } from '../src/bot/turn.ts';
import type { Organisation } from '../src/domain/people/organisation.ts';
import { benchDatabase } from './bench-database.ts';
import { othersPlans, store } from './fill.ts';
import { inventedSchool } from './invented-school.ts';
import { type Bench, type Cost, measure } from './measure.ts';
import { measured, measuredPlans, planId } from './measured-plans.ts';
import { storedPlan } from './stored-plan.ts';
import { type MeasuredTurn, turns } from './turns.ts';
import { watchCommands } from './watched-commands.ts';

const [plans = 20_000, times = 40] = process.argv.slice(2).map(Number);
const size = { plans, tasks: plans * 5 };
const learners = 100;
const mostExaminedPerReturned = 1.2;

const say = createTexts();
const clock = { now: () => new Date('2026-11-23T08:00:00.000Z') };
const chat: World['chats'][number] = { platform: 'web', send: async () => {} };

const receiveOver = (organisation: Organisation, { plans, conversations, audit }: Stores): Receive =>
  createReceive({
    ...{ organisation, plans, conversations, audit, chats: [chat], clock, say },
    report: (fault, error) => console.error(fault, error),
  });

/** Labels of the questions, as a submitted plan keeps them. */
const wording = Object.fromEntries(
  Array.from({ length: 90 }, (_, index) => [`section-${index}.field`, say('lv')('help.title')]),
);

async function prepare(uri: string): Promise<{ readonly bench: Bench; readonly close: () => Promise<void> }> {
  const read = parseDataKeys(newDataKey());
  if (read.kind === 'faults') throw new Error('A new key cannot be read.');
  const watched = await connectStores({ uri, keys: read.keys, onCommand: () => {} });
  const unwatched = await connectStores({ uri, keys: read.keys });
  const { db, conversations } = unwatched;
  const school = inventedSchool(learners);
  const seals = sealer(read.keys);
  const ours = measuredPlans(school, wording).map((plan) => storedPlan(plan, seals));
  const ourTasks = ours.reduce((sum, { rows }) => sum + rows.length, 0);
  await store(db, ours);
  await store(db, othersPlans({ plans: size.plans - ours.length, tasks: size.tasks - ourTasks }, seals));
  const bench: Bench = {
    ...{ db, conversations, organisation: school.id, stored: new Map(ours.map((one) => [one.plan.id, one])) },
    ...{ watched: receiveOver(school, watched), unwatched: receiveOver(school, unwatched) },
    watch: watchCommands(watched.connection.getClient()),
  };
  return { bench, close: async () => void (await Promise.all([watched.close(), unwatched.close()])) };
}

const ratioOf = ({ examined, returned }: Cost): number => (returned === 0 ? examined : examined / returned);

function faultsOf({ most }: MeasuredTurn, cost: Cost): readonly string[] {
  return [
    ...(most !== undefined && cost.commands.length > most ? [`more than ${most} commands`] : []),
    ...(ratioOf(cost) >= mostExaminedPerReturned ? [`${mostExaminedPerReturned} or more examined per returned`] : []),
    ...(cost.loadedHistory ? ['the history was loaded'] : []),
  ];
}

function lineOf(turn: MeasuredTurn, cost: Cost): string {
  const faults = faultsOf(turn, cost);
  return [
    turn.name.padEnd(32),
    `${cost.commands.length}${turn.most === undefined ? '' : ` of ${turn.most}`}`.padEnd(7),
    `+${cost.deliveries}`.padEnd(5),
    `${cost.examined}/${cost.returned}`.padStart(9),
    ratioOf(cost).toFixed(2).padStart(6),
    (cost.loadedBytes / 1024).toFixed(1).padStart(8),
    cost.processorMs.toFixed(1).padStart(7),
    ` ${faults.length === 0 ? 'PASS' : `FAIL: ${faults.join(', ')}`}`,
    `  ${cost.commands.join(', ')}`,
  ].join(' ');
}

async function run(bench: Bench): Promise<boolean> {
  const [there, rows] = await Promise.all(['plans', 'rows'].map((name) => bench.db.collection(name).countDocuments()));
  console.log(`${there} plans, ${rows} tasks; ${learners} learners in the measured school; each turn ${times} times.`);
  console.log(
    `${'turn'.padEnd(32)} ${'cmds'.padEnd(7)} ${'later'.padEnd(5)} ${'docs'.padStart(9)} ${'ratio'.padStart(6)} ${'KB read'.padStart(8)} ${'cpu ms'.padStart(7)}  verdict  commands`,
  );
  let passed = true;
  for (const turn of turns) {
    const cost = await measure(bench, turn, times);
    passed &&= faultsOf(turn, cost).length === 0;
    console.log(lineOf(turn, cost));
  }
  const key = `${bench.organisation}/${planId(measured.largest)}`;
  const [largest] = await bench.db
    .collection<{ _id: string }>('plans')
    .aggregate([{ $match: { _id: key } }, { $project: { bytes: { $bsonSize: '$$ROOT' } } }])
    .toArray();
  console.log(
    `The largest plan's own document, with its history, is ${(Number(largest?.bytes) / 1024).toFixed(0)} KB.`,
  );
  console.log(
    'docs: examined/returned by the server for reads and updates; later: commands of the notices sent after the turn.',
  );
  return passed;
}

const database = await benchDatabase();
try {
  const { bench, close } = await prepare(database.uri);
  process.exitCode = (await run(bench)) ? 0 : 1;
  // The last deliveries are still under way.
  await new Promise((done) => setTimeout(done, 500));
  await close();
} finally {
  await database.remove();
}
