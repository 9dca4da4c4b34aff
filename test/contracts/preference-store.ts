/** What every preference store must do. */
import { expect, test } from 'vitest';
import type { PreferenceStore } from '../../src/bot/ports/preferences.ts';
import { type Preferences, usualPreferences } from '../../src/domain/people/preferences.ts';
import { someOrganisation } from './plan-fixtures.ts';

const own: Preferences = {
  hour: '13:30',
  workingDays: [1, 2, 4],
  absences: [
    { from: '2026-11-23', to: '2026-11-27', standIn: 'inga' },
    { from: '2026-12-01', to: '2026-12-01' },
  ],
  muted: ['task', 'meeting'],
};

/** @param open called within each test */
export const preferenceStoreContract = (open: () => PreferenceStore): void => {
  test('who has chosen nothing is nudged in the usual way', async () => {
    const organisation = someOrganisation();
    expect(await open().load(organisation, 'evija')).toEqual(usualPreferences);
    expect(await open().all(organisation)).toEqual({});
  });

  test('what a member chose is kept, and the last choice holds', async () => {
    const organisation = someOrganisation();
    await open().save(organisation, 'evija', own);
    expect(await open().load(organisation, 'evija')).toEqual(own);
    await open().save(organisation, 'evija', usualPreferences);
    expect(await open().load(organisation, 'evija')).toEqual(usualPreferences);
    expect(await open().all(organisation)).toEqual({ evija: usualPreferences });
  });

  test('those who chose are told together, also where an id holds a dot', async () => {
    const organisation = someOrganisation();
    await open().save(organisation, 'evija.rudzate', own);
    await open().save(organisation, 'inga', { ...own, hour: '08:00' });
    expect(await open().all(organisation)).toEqual({ 'evija.rudzate': own, inga: { ...own, hour: '08:00' } });
  });

  test('no organisation hears of another’s', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    await open().save(here, 'evija', own);
    expect(await open().load(there, 'evija')).toEqual(usualPreferences);
    expect(await open().all(there)).toEqual({});
    await open().save(there, 'evija', { ...own, hour: '08:00' });
    expect(await open().load(here, 'evija')).toEqual(own);
  });

  test('two first choices at once leave one of them and no error', async () => {
    const organisation = someOrganisation();
    await Promise.all([1, 2, 3, 4].map(() => open().save(organisation, 'evija', own)));
    expect(await open().all(organisation)).toEqual({ evija: own });
  });
};
