/** What is asked of the log of 650 schools, 700,000 entries: commands and documents are judged, times are not. */
import { benchDatabase } from './bench-database.ts';
import { costsOfLog, logFaults } from './log-reads.ts';

const [entries = 700_000] = process.argv.slice(2).map(Number);

const database = await benchDatabase();
try {
  const costs = await costsOfLog(database.uri, entries);
  console.log(`${entries} entries in the log.`);
  for (const cost of costs) {
    const faults = logFaults(cost);
    const docs = `${cost.examined}/${cost.returned}`;
    const verdict = faults.length === 0 ? 'PASS' : `FAIL: ${faults.join(', ')}`;
    console.log(`${cost.name.padEnd(32)} ${docs.padStart(8)}  ${verdict}  ${cost.commands.join(', ')}`);
  }
  if (costs.some((cost) => logFaults(cost).length > 0)) process.exitCode = 1;
} finally {
  await database.remove();
}
