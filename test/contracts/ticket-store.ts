/** What every store of tickets must do. */
import { expect, test } from 'vitest';
import type { Ticket, TicketStore } from '../../src/bot/ports/tickets.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

const ticket: Ticket = {
  ...{ id: 'hash-1', member: 'santa', language: 'lv', what: 'plan', of: 'plan-7', format: 'docx' },
  expires: minute(10),
};

/** @param open called within each test */
export const ticketStoreContract = (open: () => TicketStore): void => {
  test('a ticket is given once, as it was kept', async () => {
    const organisation = someOrganisation();
    await open().keep(organisation, ticket, minute(0));
    expect(await open().take(organisation, ticket.id, minute(1))).toEqual(ticket);
    expect(await open().take(organisation, ticket.id, minute(1))).toBeNull();
  });

  test('of many who ask at once one gets it', async () => {
    const organisation = someOrganisation();
    await open().keep(organisation, ticket, minute(0));
    const taken = await Promise.all(Array.from({ length: 8 }, () => open().take(organisation, ticket.id, minute(1))));
    expect(taken.filter((one) => one !== null)).toEqual([ticket]);
  });

  test('one that has expired is given to nobody', async () => {
    const organisation = someOrganisation();
    await open().keep(organisation, ticket, minute(0));
    expect(await open().take(organisation, ticket.id, ticket.expires)).toBeNull();
  });

  test('with a new one those that have expired are forgotten, and no others', async () => {
    const organisation = someOrganisation();
    await open().keep(organisation, ticket, minute(0));
    await open().keep(organisation, { ...ticket, id: 'hash-2', expires: minute(20) }, minute(5));
    await open().keep(organisation, { ...ticket, id: 'hash-3', expires: minute(21) }, minute(11));
    expect(await open().take(organisation, 'hash-1', minute(9))).toBeNull();
    expect(await open().take(organisation, 'hash-2', minute(12))).toMatchObject({ id: 'hash-2' });
  });

  test('no organisation is given a ticket of another', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    await open().keep(here, ticket, minute(0));
    expect(await open().take(there, ticket.id, minute(1))).toBeNull();
  });
};
