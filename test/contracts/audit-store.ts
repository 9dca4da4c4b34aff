/** What every audit store must do. */
import { expect, test } from 'vitest';
import type { AuditEntry, AuditStore, AuditWanted } from '../../src/bot/ports/audit.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

const entry = (n: number, change: Partial<AuditEntry> = {}): AuditEntry => ({
  at: minute(n),
  member: 'ilze.ozola',
  act: 'saw',
  plan: 'plan-1',
  ...change,
});

/** @param open called within each test */
export const auditStoreContract = (open: () => AuditStore): void => {
  test('who saw, changed or was refused what is read newest first', async () => {
    const organisation = someOrganisation();
    const entries = [
      entry(1),
      entry(2, { act: 'changed', section: 'basis', what: 'describe' }),
      entry(2, { act: 'refused', section: 'psychologist' }),
    ];
    await open().append(organisation, entries.slice(0, 1));
    await open().append(organisation, entries.slice(1));
    expect(await open().find(organisation, { plan: 'plan-1', atMost: 10 })).toEqual(entries.toReversed());
  });

  test('the trail of one plan holds nothing of another, nor of another organisation', async () => {
    const organisation = someOrganisation();
    const { plan, ...withoutPlan } = entry(2);
    await open().append(organisation, [entry(1, { plan: 'plan-2' }), withoutPlan]);
    await open().append(someOrganisation(), [entry(3)]);
    expect(await open().find(organisation, { plan: 'plan-1', atMost: 10 })).toEqual([]);
  });

  test('the trail is asked by person, by kind of act and by time, and gives no more than is asked for', async () => {
    const organisation = someOrganisation();
    const all = [entry(1), entry(2, { member: 'juris.kalns' }), entry(3, { act: 'exported' }), entry(4)];
    await open().append(organisation, all);
    const [first, other, exported, last] = all;
    const find = (wanted: Omit<AuditWanted, 'atMost'>, atMost = 10) => open().find(organisation, { ...wanted, atMost });
    expect(await find({ member: 'juris.kalns' })).toEqual([other]);
    expect(await find({ act: 'exported' })).toEqual([exported]);
    expect(await find({ since: minute(3) })).toEqual([last, exported]);
    expect(await find({}, 2)).toEqual([last, exported]);
    expect(await find({ member: 'ilze.ozola', act: 'saw' })).toEqual([last, first]);
  });

  test('nothing to write is nothing written', async () => {
    const organisation = someOrganisation();
    await open().append(organisation, []);
    expect(await open().find(organisation, { plan: 'plan-1', atMost: 10 })).toEqual([]);
  });
};
