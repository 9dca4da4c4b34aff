/** Tickets for files in MongoDB: ids and moments alone; what is taken out is deleted. */
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import { paperFormats, paperKinds } from '../../bot/ports/papers.ts';
import type { Ticket, TicketStore } from '../../bot/ports/tickets.ts';
import { languages } from '../../domain/people/organisation.ts';
import { documentKey } from './document-key.ts';
import { recordOptions, text } from './record-schema.ts';

interface TicketRecord extends Ticket {
  readonly _id: string;
  readonly organisation: string;
}

const schema = new Schema<TicketRecord>(
  {
    ...{ _id: text, organisation: text, id: text, member: text },
    language: { ...text, enum: languages },
    what: { ...text, enum: paperKinds },
    of: text,
    format: { ...text, enum: paperFormats },
    expires: text,
  },
  recordOptions,
);

export const ticketStore = (connection: Connection): TicketStore =>
  storeOf(connection.model<TicketRecord>('Ticket', schema, 'tickets'));

const storeOf = (tickets: Model<TicketRecord>): TicketStore => ({
  keep: async (organisation, ticket, now) => {
    await tickets.create({ _id: documentKey(organisation, ticket.id), organisation, ...ticket });
    await tickets.deleteMany({ organisation, expires: trusted({ $lte: now }) });
  },
  take: async (organisation, id, now) =>
    tickets
      .findOneAndDelete({ _id: documentKey(organisation, id), organisation, expires: trusted({ $gt: now }) })
      .select({ _id: 0, organisation: 0 })
      .lean<Ticket>()
      .exec(),
});
