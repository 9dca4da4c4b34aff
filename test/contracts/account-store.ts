/** What every account store must do. */
import { expect, test } from 'vitest';
import type { AccountStore, LinkedAccount } from '../../src/bot/ports/accounts.ts';
import { someOrganisation } from './plan-fixtures.ts';

const inSlack: LinkedAccount = {
  platform: 'slack',
  user: 'U0ILZE001',
  member: 'ilze.ozola',
  email: 'ilze.ozola@skola.example',
};
const inTeams: LinkedAccount = { ...inSlack, platform: 'teams', user: '11111111-2222-3333-4444-555555555555' };

/** @param open called within each test */
export const accountStoreContract = (open: () => AccountStore): void => {
  test('an account that was linked is found with its member and the address it was linked by', async () => {
    const organisation = someOrganisation();
    await open().link(organisation, inSlack);
    expect(await open().find(organisation, { platform: 'slack', user: inSlack.user })).toEqual(inSlack);
    const vouched = { ...inSlack, vouchedAt: '2026-11-30T07:00:00.000Z' };
    await open().link(organisation, vouched);
    expect(await open().find(organisation, inSlack)).toEqual(vouched);
  });

  test('an account that nobody linked is nobody’s', async () => {
    const organisation = someOrganisation();
    await open().link(organisation, inSlack);
    expect(await open().find(organisation, { platform: 'slack', user: 'U0SVESS01' })).toBeNull();
  });

  test('the same id on another platform, or in another organisation, is another account', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    await open().link(here, inSlack);
    expect(await open().find(here, { platform: 'teams', user: inSlack.user })).toBeNull();
    expect(await open().find(there, inSlack)).toBeNull();
    expect(await open().ofMember(there, inSlack.member)).toEqual([]);
  });

  test('an account that passes to a successor is theirs, and no longer the predecessor’s', async () => {
    const organisation = someOrganisation();
    const successor = { ...inSlack, member: 'juris', email: 'juris@skola.example' };
    await open().link(organisation, inSlack);
    await open().link(organisation, successor);
    expect(await open().find(organisation, inSlack)).toEqual(successor);
    expect(await open().ofMember(organisation, inSlack.member)).toEqual([]);
  });

  test('a member may have accounts on several platforms', async () => {
    const organisation = someOrganisation();
    for (const account of [inTeams, inSlack]) await open().link(organisation, account);
    await open().link(organisation, { ...inSlack, user: 'U0JURIS01', member: 'juris' });
    expect(await open().ofMember(organisation, inSlack.member)).toEqual([inSlack, inTeams]);
  });

  test('an account that was made anew takes the place of the old one, which is nobody’s then', async () => {
    const [organisation, elsewhere] = [someOrganisation(), someOrganisation()];
    const anew = { ...inSlack, user: 'U0ILZE002' };
    await open().link(elsewhere, inSlack);
    for (const account of [inTeams, inSlack, anew]) await open().link(organisation, account);
    expect(await open().ofMember(organisation, inSlack.member)).toEqual([anew, inTeams]);
    expect(await open().find(organisation, inSlack)).toBeNull();
    expect(await open().find(elsewhere, inSlack)).toEqual(inSlack);
  });

  test('an account that writes for the first time on several devices at once is linked once and without an error', async () => {
    const organisation = someOrganisation();
    await Promise.all([1, 2, 3, 4].map(() => open().link(organisation, inSlack)));
    expect(await open().ofMember(organisation, inSlack.member)).toEqual([inSlack]);
  });
};
