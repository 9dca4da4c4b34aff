/** What a turn costs over 20,000 plans and 100,000 tasks: counts and ratios are judged, times are only told. */

import { measured, planId } from '../test/world/measured-plans.ts';
import { benchDatabase } from './bench-database.ts';
import { type Bench, type Cost, faultsOf, measure, ratioOf } from './measure.ts';
import { openBench } from './open-bench.ts';
import { type MeasuredTurn, turns } from './turns.ts';

const [plans = 20_000, times = 40] = process.argv.slice(2).map(Number);
const size = { plans, tasks: plans * 5, learners: 100 };

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
  console.log(
    `${there} plans, ${rows} tasks; ${size.learners} learners in the measured school; each turn ${times} times.`,
  );
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
  const { bench, close } = await openBench(database.uri, size);
  process.exitCode = (await run(bench)) ? 0 : 1;
  await close();
} finally {
  await database.remove();
}
