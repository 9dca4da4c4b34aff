/** What every arrival store must do. */
import { expect, test } from 'vitest';
import type { ArrivalStore } from '../../src/bot/ports/arrivals.ts';
import { someOrganisation } from './plan-fixtures.ts';

const start = Date.UTC(2026, 10, 23, 7);
const after = (seconds: number): Date => new Date(start + seconds * 1_000);

/** @param open called within each test */
export const arrivalStoreContract = (open: () => ArrivalStore): void => {
  test('what is delivered twice is taken on once', async () => {
    const organisation = someOrganisation();
    expect(await open().begin(organisation, 'Ev01', after(0))).toBe('begun');
    expect(await open().begin(organisation, 'Ev01', after(1))).toBe('held');
    expect(await open().begin(organisation, 'Ev02', after(1))).toBe('begun');
  });

  test('of many who take the same arrival on at once exactly one gets it', async () => {
    const organisation = someOrganisation();
    const all = await Promise.all(Array.from({ length: 20 }, () => open().begin(organisation, 'Ev01', after(0))));
    expect(all.filter((taken) => taken === 'begun')).toHaveLength(1);
  });

  test('what is done is never taken on again, however late it is delivered once more', async () => {
    const organisation = someOrganisation();
    await open().begin(organisation, 'Ev01', after(0));
    await open().done(organisation, 'Ev01');
    expect(await open().begin(organisation, 'Ev01', after(1))).toBe('done');
    expect(await open().begin(organisation, 'Ev01', after(24 * 3_600))).toBe('done');
  });

  test('what a killed process had taken on is done by the next one after a minute', async () => {
    const organisation = someOrganisation();
    await open().begin(organisation, 'Ev01', after(0));
    expect(await open().begin(organisation, 'Ev01', after(59))).toBe('held');
    expect(await open().begin(organisation, 'Ev01', after(60))).toBe('begun');
    expect(await open().begin(organisation, 'Ev01', after(61))).toBe('held');
  });

  test('what ended two processes is set aside when it is begun for the third time', async () => {
    const organisation = someOrganisation();
    await open().begin(organisation, 'Ev01', after(0));
    await open().begin(organisation, 'Ev01', after(60));
    expect(await open().begin(organisation, 'Ev01', after(120))).toBe('set-aside');
    expect(await open().begin(organisation, 'Ev01', after(121))).toBe('held');
    await open().done(organisation, 'Ev01');
    expect(await open().begin(organisation, 'Ev01', after(240))).toBe('done');
  });

  test('what failed in a process that lives on may be begun as if for the first time', async () => {
    const organisation = someOrganisation();
    for (const minute of [0, 1, 2, 3]) {
      expect(await open().begin(organisation, 'Ev01', after(minute * 60))).toBe('begun');
      await open().failed(organisation, 'Ev01');
    }
  });

  test('of many who come for what a killed process left exactly one gets it', async () => {
    const organisation = someOrganisation();
    await open().begin(organisation, 'Ev01', after(0));
    const all = await Promise.all(Array.from({ length: 20 }, () => open().begin(organisation, 'Ev01', after(90))));
    expect(all.filter((taken) => taken === 'begun')).toHaveLength(1);
  });

  test('whoever took more than a minute and finishes nevertheless has done it', async () => {
    const organisation = someOrganisation();
    await open().begin(organisation, 'Ev01', after(0));
    await open().begin(organisation, 'Ev01', after(70));
    await open().done(organisation, 'Ev01');
    expect(await open().begin(organisation, 'Ev01', after(200))).toBe('done');
  });

  test('each organisation has its own arrivals', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    await open().begin(here, 'Ev01', after(0));
    await open().done(there, 'Ev01');
    expect(await open().begin(there, 'Ev01', after(0))).toBe('begun');
    expect(await open().begin(here, 'Ev01', after(61))).toBe('begun');
  });
};
