/** What every store of who can be reached must do. */
import { expect, test } from 'vitest';
import type { Reach, ReachStore } from '../../src/bot/ports/reach.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

const reached: Reach = { member: 'evija', reached: true, codes: [], at: minute(0) };
const lost: Reach = { member: 'anna', reached: false, codes: ['slack-unknown-member', 'mail-none'], at: minute(1) };

/** @param open called within each test */
export const reachStoreContract = (open: () => ReachStore): void => {
  test('of each member the last try is told', async () => {
    const organisation = someOrganisation();
    for (const reach of [reached, lost]) await open().put(organisation, reach);
    expect(await open().all(organisation)).toEqual([lost, reached]);
    await open().put(organisation, { ...reached, member: 'anna' });
    expect(await open().all(organisation)).toEqual([{ ...reached, member: 'anna' }, reached]);
  });

  test('no organisation hears of another’s people', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    await open().put(here, reached);
    expect(await open().all(there)).toEqual([]);
    await open().put(there, { ...reached, reached: false });
    expect(await open().all(here)).toEqual([reached]);
  });
};
