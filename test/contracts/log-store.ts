/** What every store of the log must do. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BotStores } from '../../src/bot/ports/stores.ts';
import type { LogEntry, LogOutcome } from '../../src/domain/log/log-entry.ts';
import { logOutline } from '../../src/domain/log/log-entry.ts';
import { someOrder } from './duty-fixtures.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

export const someEntry = (organisation: string, change: Partial<LogEntry> = {}): LogEntry => ({
  id: `entry-${randomUUID()}`,
  organisation,
  plan: 'plan-1',
  row: 'row-1',
  on: '2026-11-23',
  minutes: 40,
  form: 'remote',
  topic: 'Daļskaitļi',
  by: 'valdis',
  at: minute(1),
  ...change,
});

const confirmed: LogOutcome = { kind: 'confirmed', way: 'e-klase', on: '2026-11-23', by: 'valdis', at: minute(9) };
const missed: LogOutcome = { kind: 'missed', reason: 'learner-absent', by: 'valdis', at: minute(9) };
const wrong = { reason: 'wrong', by: 'valdis', at: minute(10) } as const;
const november = { from: '2026-11-01', to: '2026-11-30' };

/** @param stores called within each test */
export const logStoreContract = (stores: () => Pick<BotStores, 'entries' | 'orders'>): void => {
  const log = () => stores().entries;
  const added = async (organisation: string, ...changes: readonly Partial<LogEntry>[]) => {
    const entries = changes.map((change) => someEntry(organisation, change));
    for (const entry of entries) await log().add(organisation, entry);
    return entries;
  };

  test('an entry is kept as it was told, and the same message told twice makes one', async () => {
    const organisation = someOrganisation();
    const entry = someEntry(organisation, { start: '14:10' });
    expect(await log().add(organisation, entry)).toBe('added');
    expect(await log().add(organisation, { ...entry, topic: 'Cits' })).toBe('exists');
    expect(await log().load(organisation, entry.id)).toEqual(entry);
    expect(await log().load(organisation, 'none')).toBeNull();
  });

  test('the entries of some plans are listed by their days, with what became of them, and of no other plan or school', async () => {
    const organisation = someOrganisation();
    const [late, first, other] = (await added(
      organisation,
      { on: '2026-11-24', topic: 'Procenti' },
      { on: '2026-11-02' },
      { plan: 'plan-2' },
      { on: '2026-12-01' },
    )) as [LogEntry, LogEntry, LogEntry];
    await added(someOrganisation(), {});
    await log().void(organisation, first.id, wrong);
    expect(await log().list(organisation, ['plan-1'], november)).toEqual([{ ...first, voided: wrong }, late]);
    expect(await log().list(organisation, ['plan-2'])).toEqual([other]);
    expect(await log().list(organisation, [])).toEqual([]);
  });

  test('an entry is confirmed once, and on its own day only', async () => {
    const organisation = someOrganisation();
    const [entry] = (await added(organisation, {})) as [LogEntry];
    const settle = (outcome: LogOutcome) => log().settle(organisation, entry.id, outcome);
    expect(await settle({ ...confirmed, on: '2026-11-24' })).toBe(false);
    expect((await log().load(organisation, entry.id))?.outcome).toBeUndefined();
    const outcome = { ...confirmed, keptAt: 'Mape 4-12' };
    expect(await settle(outcome)).toBe(true);
    expect(await settle({ ...confirmed, way: 'e-mail' })).toBe(false);
    expect(await settle(missed)).toBe(false);
    expect(await log().load(organisation, entry.id)).toEqual({ ...entry, outcome });
  });

  test('of two who confirm at once one does', async () => {
    const organisation = someOrganisation();
    const [entry] = (await added(organisation, {})) as [LogEntry];
    const both = await Promise.all([1, 2].map(() => log().settle(organisation, entry.id, confirmed)));
    expect(both.filter((one) => one)).toHaveLength(1);
  });

  test('that a session did not take place can be said on a later day, and ends the matter', async () => {
    const organisation = someOrganisation();
    const [entry] = (await added(organisation, {})) as [LogEntry];
    expect(await log().settle(organisation, entry.id, missed)).toBe(true);
    expect(await log().settle(organisation, entry.id, confirmed)).toBe(false);
    expect(await log().load(organisation, entry.id)).toEqual({ ...entry, outcome: missed });
  });

  test('a voided entry stays with what was said of it, and nothing more is said', async () => {
    const organisation = someOrganisation();
    const [entry, open] = (await added(organisation, {}, {})) as [LogEntry, LogEntry];
    await log().settle(organisation, entry.id, confirmed);
    expect(await log().void(organisation, entry.id, wrong)).toBe(true);
    expect(await log().void(organisation, entry.id, { ...wrong, reason: 'twice' })).toBe(false);
    expect(await log().load(organisation, entry.id)).toEqual({ ...entry, outcome: confirmed, voided: wrong });
    await log().void(organisation, open.id, wrong);
    expect(await log().settle(organisation, open.id, confirmed)).toBe(false);
    expect(await log().void(organisation, 'none', wrong)).toBe(false);
  });

  test('sums count what each member did for each measure, by what became of it', async () => {
    const organisation = someOrganisation();
    const [one] = await added(organisation, {}, {}, { on: '2026-10-01' }, { row: 'row-2' }, { plan: 'plan-2' });
    await log().settle(organisation, one?.id ?? '', confirmed);
    const sum = { plan: 'plan-1', row: 'row-1', by: 'valdis' };
    expect(await log().sums(organisation, ['plan-1'], november)).toEqual([
      { ...sum, state: 'confirmed', count: 1 },
      { ...sum, state: 'open', count: 1 },
      { ...sum, row: 'row-2', state: 'open', count: 1 },
    ]);
    expect(await log().sums(organisation, ['plan-1', 'plan-2'])).toHaveLength(4);
    expect(await log().sums(organisation, [])).toEqual([]);
  });

  test('what nothing was said of is listed by day, of one member or of all', async () => {
    const organisation = someOrganisation();
    const entries = await added(
      organisation,
      { id: 'b', on: '2026-11-23' },
      { id: 'a', on: '2026-11-23', by: 'sarma' },
      { id: 'c', on: '2026-11-20' },
      { id: 'd', on: '2026-11-20' },
      { id: 'e', on: '2026-10-20' },
    );
    await log().settle(organisation, 'd', missed);
    const [b, a, c] = entries.map(logOutline);
    expect(await log().open(organisation, november)).toEqual([c, a, b]);
    expect(await log().open(organisation, november, 'valdis')).toEqual([c, b]);
  });

  test('a new entry is held against its plan’s month, its member’s week and the orders, in which no number stands', async () => {
    const organisation = someOrganisation();
    const entries = await added(
      organisation,
      { id: 'a', on: '2026-11-02' },
      { id: 'b', plan: 'plan-2' },
      { id: 'c', plan: 'plan-2', on: '2026-11-02' },
      { id: 'd', plan: 'plan-2', by: 'sarma' },
    );
    const { number: _, id: __, by: ___, at: ____, ...order } = someOrder({ number: '4' });
    await stores().orders.save(organisation, someOrder({ number: '4' }));
    const inWeek = { from: '2026-11-23', to: '2026-11-29' };
    const around = await log().around(organisation, { plan: 'plan-1', inMonth: november, by: 'valdis', inWeek });
    expect(around.entries.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual(
      entries.slice(0, 2).map(logOutline),
    );
    expect(around.orders).toEqual([order]);
  });

  test('no organisation sees, settles or voids an entry of another', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    const [entry] = (await added(here, {})) as [LogEntry];
    expect(await log().load(there, entry.id)).toBeNull();
    expect(await log().settle(there, entry.id, confirmed)).toBe(false);
    expect(await log().void(there, entry.id, wrong)).toBe(false);
    expect(await log().sums(there, ['plan-1'])).toEqual([]);
    expect(await log().open(there, november)).toEqual([]);
    await expect(log().add(there, entry)).rejects.toMatchObject({ code: 'wrong-organisation' });
  });
};
