/** What every store of readings must do. */
import { expect, test } from 'vitest';
import type { Reading, ReadingStore } from '../../src/bot/ports/readings.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

const reading: Reading = { plan: 'plan-7', member: 'santa', of: 'as it was', at: minute(0) };

/** @param open called within each test */
export const readingStoreContract = (open: () => ReadingStore): void => {
  test('the last reading of a plan by somebody is found, and those asked for alone', async () => {
    const organisation = someOrganisation();
    await open().note(organisation, reading);
    await open().note(organisation, { ...reading, of: 'as it is', at: minute(1) });
    await open().note(organisation, { ...reading, member: 'kaspars' });
    const wanted = [reading, { plan: 'plan-8', member: 'santa' }];
    expect(await open().find(organisation, wanted)).toEqual([{ ...reading, of: 'as it is', at: minute(1) }]);
    expect(await open().find(organisation, [])).toEqual([]);
  });

  test('one that is taken back is gone, and no other', async () => {
    const organisation = someOrganisation();
    const other = { ...reading, member: 'kaspars' };
    await open().note(organisation, reading);
    await open().note(organisation, other);
    await open().takeBack(organisation, reading);
    expect(await open().find(organisation, [reading, other])).toEqual([other]);
  });

  test('no organisation knows what is read in another', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    await open().note(here, reading);
    await open().takeBack(there, reading);
    expect(await open().find(there, [reading])).toEqual([]);
    expect(await open().find(here, [reading])).toEqual([reading]);
  });
};
