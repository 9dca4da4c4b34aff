import { expect, it } from 'vitest';
import { costsOfLog, logFaults } from '../../bench/log-reads.ts';
import { testDatabase } from '../database.ts';

const database = testDatabase();

it('the log of several schools is written and read within its limits', { timeout: 120_000 }, async () => {
  const costs = await costsOfLog(database.uri, 3_000);
  const faults = costs.map((cost) => [cost.name, logFaults(cost)] as const).filter(([, of]) => of.length > 0);
  expect(faults).toEqual([]);
});
