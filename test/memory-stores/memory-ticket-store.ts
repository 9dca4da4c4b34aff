/** The twin of the ticket store, in memory. */
import type { Ticket, TicketStore } from '../../src/bot/ports/tickets.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryTicketStore = (): TicketStore => {
  const kept = new Map<string, Ticket>();
  const key = (organisation: string, id: string): string => JSON.stringify([organisation, id]);
  return {
    keep: async (organisation, ticket, now) => {
      for (const [at, { expires }] of kept) if (expires <= now) kept.delete(at);
      kept.set(key(organisation, ticket.id), frozenCopy(ticket));
    },
    take: async (organisation, id, now) => {
      const ticket = kept.get(key(organisation, id));
      kept.delete(key(organisation, id));
      return ticket === undefined || ticket.expires <= now ? null : ticket;
    },
  };
};
