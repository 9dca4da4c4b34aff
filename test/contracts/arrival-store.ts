/** What every arrival store must do. */
import { expect, test } from 'vitest';
import type { ArrivalStore } from '../../src/bot/ports/arrivals.ts';
import { someOrganisation } from './plan-fixtures.ts';

/**
 * @param open called within each test
 * @param passes lets so many seconds pass by the clock of the store
 */
export const arrivalStoreContract = (
  open: () => ArrivalStore,
  passes: (organisation: string, seconds: number) => Promise<unknown>,
): void => {
  test('what is delivered twice is taken on once', async () => {
    const organisation = someOrganisation();
    expect(await open().begin(organisation, 'Ev01')).toBe('begun');
    await passes(organisation, 1);
    expect(await open().begin(organisation, 'Ev01')).toBe('held');
    expect(await open().begin(organisation, 'Ev02')).toBe('begun');
  });

  test('of many who take the same arrival on at once exactly one gets it', async () => {
    const organisation = someOrganisation();
    const all = await Promise.all(Array.from({ length: 20 }, () => open().begin(organisation, 'Ev01')));
    expect(all.filter((taken) => taken === 'begun')).toHaveLength(1);
  });

  test('what is done is never taken on again, however late it is delivered once more', async () => {
    const organisation = someOrganisation();
    await open().begin(organisation, 'Ev01');
    await open().done(organisation, 'Ev01');
    await passes(organisation, 1);
    expect(await open().begin(organisation, 'Ev01')).toBe('done');
    await passes(organisation, 24 * 3_600);
    expect(await open().begin(organisation, 'Ev01')).toBe('done');
  });

  test('what a killed process had taken on is done by the next one after a minute', async () => {
    const organisation = someOrganisation();
    await open().begin(organisation, 'Ev01');
    await passes(organisation, 50);
    expect(await open().begin(organisation, 'Ev01')).toBe('held');
    await passes(organisation, 10);
    expect(await open().begin(organisation, 'Ev01')).toBe('begun');
    await passes(organisation, 1);
    expect(await open().begin(organisation, 'Ev01')).toBe('held');
  });

  test('what ended two processes is set aside when it is begun for the third time', async () => {
    const organisation = someOrganisation();
    await open().begin(organisation, 'Ev01');
    await passes(organisation, 60);
    await open().begin(organisation, 'Ev01');
    await passes(organisation, 60);
    expect(await open().begin(organisation, 'Ev01')).toBe('set-aside');
    await passes(organisation, 1);
    expect(await open().begin(organisation, 'Ev01')).toBe('held');
    await open().done(organisation, 'Ev01');
    await passes(organisation, 119);
    expect(await open().begin(organisation, 'Ev01')).toBe('done');
  });

  test('what failed in a process that lives on may be begun as if for the first time', async () => {
    const organisation = someOrganisation();
    for (let time = 0; time < 4; time += 1) {
      expect(await open().begin(organisation, 'Ev01')).toBe('begun');
      await open().failed(organisation, 'Ev01');
      await passes(organisation, 60);
    }
  });

  test('of many who come for what a killed process left exactly one gets it', async () => {
    const organisation = someOrganisation();
    await open().begin(organisation, 'Ev01');
    await passes(organisation, 90);
    const all = await Promise.all(Array.from({ length: 20 }, () => open().begin(organisation, 'Ev01')));
    expect(all.filter((taken) => taken === 'begun')).toHaveLength(1);
  });

  test('whoever took more than a minute and finishes nevertheless has done it', async () => {
    const organisation = someOrganisation();
    await open().begin(organisation, 'Ev01');
    await passes(organisation, 70);
    await open().begin(organisation, 'Ev01');
    await open().done(organisation, 'Ev01');
    await passes(organisation, 130);
    expect(await open().begin(organisation, 'Ev01')).toBe('done');
  });

  test('which message answers an arrival is known to every process', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    await open().begin(here, 'Ev01');
    await open().answered(here, 'Ev01', '17.01');
    expect(await open().answerTo(here, 'Ev01')).toBe('17.01');
    expect(await open().begin(here, 'Ev01')).toBe('held');
    await open().answered(here, 'a button', '17.02');
    expect(await open().answerTo(here, 'a button')).toBe('17.02');
    expect(await open().answerTo(here, 'Ev02')).toBeNull();
    expect(await open().answerTo(there, 'Ev01')).toBeNull();
  });

  test('each organisation has its own arrivals', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    await open().begin(here, 'Ev01');
    await open().done(there, 'Ev01');
    expect(await open().begin(there, 'Ev01')).toBe('begun');
    await passes(here, 61);
    expect(await open().begin(here, 'Ev01')).toBe('begun');
  });
};
