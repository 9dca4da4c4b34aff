/** What the chats cost: Solis on Slack and on Teams beside the barest echoes of both libraries, in one run, without a database. */

import { type Cell, load } from './platform-load.ts';
import { faultsOf, printScenario } from './platform-report.ts';
import { openScenarios, type Scenario } from './platform-scenarios.ts';

const [seconds = 1.5, runs = 3] = process.argv.slice(2).map(Number);
const warmUp = 300;
const loads = [1, 8, 50] as const;
/** Milliseconds from the start after which nothing more is begun: all is over within ten minutes. */
const longest = 9 * 60_000;

/** Every bot in turn, again and again, so that what else the machine does meets all of them alike. */
async function measure(scenario: Scenario, atOnce: number): Promise<ReadonlyMap<string, readonly Cell[]>> {
  const cells = new Map<string, Cell[]>(scenario.bots.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1)
    for (const { name, doing } of scenario.bots) {
      process.stdout.write(`\r${scenario.name}, ${atOnce} at once, run ${run + 1} of ${runs}: ${name}`.padEnd(79));
      const cell = await load(doing, { far: scenario.far, atOnce, milliseconds: seconds * 1_000, warmUp });
      cells.get(name)?.push(cell);
    }
  return cells;
}

const { scenarios, close } = await openScenarios();
try {
  console.log(
    `${runs} runs of ${seconds} s each; ms until the answer stands before the person, and until the platform has its own.`,
  );
  const faults: string[] = [];
  for (const scenario of scenarios) {
    // Everything is loaded and compiled before the first of them is measured.
    for (const { doing } of scenario.bots)
      await load(doing, { far: scenario.far, atOnce: 8, milliseconds: 500, warmUp: 0 });
    for (const atOnce of loads) {
      if (performance.now() > longest) {
        faults.push(`${scenario.name}, ${atOnce} at once: not measured, nine minutes are over`);
        continue;
      }
      const cells = await measure(scenario, atOnce);
      printScenario({ scenario, atOnce, cells });
      faults.push(...faultsOf({ scenario, atOnce, cells }));
    }
  }
  for (const fault of faults) console.log(`FAIL: ${fault}`);
  if (faults.length === 0)
    console.log('PASS: no errors, never three seconds, and at least half of an echo in all that is judged.');
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await close();
}
