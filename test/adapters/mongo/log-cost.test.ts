import { beforeAll, expect, test } from 'vitest';
import type { LogOutcome } from '../../../src/domain/log/log-entry.ts';
import { someEntry } from '../../contracts/log-store.ts';
import { minute } from '../../contracts/plan-fixtures.ts';
import { watchedStores } from './watched-stores.ts';

const { stores, during, namesDuring, examined } = watchedStores();
const organisation = 'skola';
const log = () => stores().entries;
const autumn = { from: '2026-09-01', to: '2026-12-31' };
const confirmed: LogOutcome = { kind: 'confirmed', way: 'e-klase', on: '2026-11-23', by: 'valdis', at: minute(9) };

beforeAll(async () => {
  for (let n = 0; n < 240; n += 1) {
    const on = `2026-${n % 2 === 0 ? '10' : '11'}-${String((n % 28) + 1).padStart(2, '0')}`;
    const place = { plan: `plan-${n % 6}`, row: `row-${n % 12}`, by: `teacher-${n % 5}`, on };
    const entry = someEntry(organisation, { ...place, id: `e-${n}` });
    await log().add(organisation, entry);
    if (n % 10 !== 0) await log().settle(organisation, entry.id, { ...confirmed, on });
  }
});

/** Documents examined for each that was returned. */
const perReturned = async (read: () => Promise<readonly unknown[]>) => {
  const found: unknown[] = [];
  const [sent] = await during(async () => found.push(...(await read())));
  const returned = found.length;
  const { documents, text } = await examined(sent!);
  expect(text).not.toMatch(/"COLLSCAN"|"stage":"SORT"/);
  expect(returned).toBeGreaterThan(0);
  return documents / returned;
};

test('adding, confirming and voiding an entry is one command each', async () => {
  const entry = someEntry(organisation);
  expect(await namesDuring(() => log().add(organisation, entry))).toEqual(['insert']);
  expect(await namesDuring(() => log().settle(organisation, entry.id, confirmed))).toEqual(['update']);
  const voided = { reason: 'wrong', by: 'valdis', at: minute(10) } as const;
  expect(await namesDuring(() => log().void(organisation, entry.id, voided))).toEqual(['update']);
});

test('sums, and what is open, are told from the index alone', async () => {
  const plans = ['plan-1', 'plan-2', 'plan-3'];
  expect(await perReturned(() => log().sums(organisation, plans))).toBe(0);
  expect(await perReturned(() => log().sums(organisation, plans, { from: '2026-11-01', to: '2026-11-30' }))).toBe(0);
  expect(await perReturned(() => log().open(organisation, autumn))).toBe(0);
  expect(await perReturned(() => log().open(organisation, autumn, 'teacher-0'))).toBe(0);
});

test('what a new entry is held against is one command, and examines what it returns', async () => {
  const month = { from: '2026-11-01', to: '2026-11-30' };
  const inWeek = { from: '2026-11-23', to: '2026-11-29' };
  const around = { plan: 'plan-1', inMonth: month, by: 'teacher-2', inWeek };
  const read = () => log().around(organisation, around);
  expect(await namesDuring(read)).toEqual(['aggregate']);
  expect(await perReturned(async () => (await read()).entries)).toBeLessThanOrEqual(1.2);
});
