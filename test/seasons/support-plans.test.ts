/** A semester of support plans: one that is kept in time, one that is late everywhere; every clock of the shipped rules goes off. */
import { beforeAll, expect, it } from 'vitest';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { supportSchool } from '../support-plans/support-school.ts';
import { accountOf, type Entry, ledgerOf } from './ledger.ts';
import { readSeason, walkSeason } from './season.ts';

let differences: readonly string[] = [];
let ledger: readonly Entry[] = [];

beforeAll(async () => {
  const journey = readSeason('support-plans/semester.yaml');
  const walked = await walkSeason(journey, { stores: memoryStores(), name: 'jaunkalne', schoolWith: supportSchool });
  ({ differences } = walked);
  ledger = await ledgerOf(walked.school, '2026-09-01');
}, 300_000);

it('goes as the journey tells it', () => {
  expect(differences.join('\n')).toBe('');
});

it('reminds of every rule, sees each kept in time and each kept late, and passes on what has somebody to pass it on to', async () => {
  const missing = ledger.filter(({ nudged, onTime, late }) => [nudged, onTime, late].includes(0));
  expect(missing.map(({ rule }) => rule)).toEqual([]);
  expect(ledger.filter(({ escalated }) => escalated === 0).map(({ rule }) => rule)).toEqual(['P7 iap-state-system']);
  await expect(accountOf(ledger)).toMatchFileSnapshot('support-plans/account.txt');
});
