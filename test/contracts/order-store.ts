/** What every order store must do. */
import { expect, test } from 'vitest';
import type { OrderStore } from '../../src/bot/ports/orders.ts';
import { someOrder } from './duty-fixtures.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

/** @param open called within each test */
export const orderStoreContract = (open: () => OrderStore): void => {
  test('orders are kept as they were given, by their first day', async () => {
    const organisation = someOrganisation();
    const later = someOrder({ from: '2026-12-01', to: null, scope: { kind: 'everything' }, reason: 'emergency' });
    const first = someOrder({ scope: { kind: 'school' }, number: '1-9/12' });
    for (const order of [later, first]) await open().save(organisation, order);
    expect(await open().all(organisation)).toEqual([first, later]);
  });

  test('an order that is ended or taken back takes the place of what it was', async () => {
    const organisation = someOrganisation();
    const order = someOrder({ to: null, number: '1' });
    await open().save(organisation, order);
    const { number: _, ...unnumbered } = order;
    const withdrawn = { ...unnumbered, to: '2026-11-30', withdrawn: { by: 'dzintra', at: minute(5) } };
    await open().save(organisation, withdrawn);
    expect(await open().all(organisation)).toEqual([withdrawn]);
  });

  test('an order stops no clock of another organisation', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    const order = someOrder();
    await open().save(here, order);
    expect(await open().all(there)).toEqual([]);
    await open().save(there, { ...order, from: '2026-11-01' });
    expect(await open().all(here)).toEqual([order]);
  });
};
