/** The audit trail in MongoDB: it can be added to and read, and offers nothing else. */
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { AuditEntry, AuditStore } from '../../bot/ports/audit.ts';
import { recordOptions, text } from './record-schema.ts';

interface AuditRecord extends AuditEntry {
  readonly organisation: string;
}

const schema = new Schema<AuditRecord>(
  { organisation: text, at: text, member: text, act: text, plan: String, section: String, what: String },
  recordOptions,
);

export const auditStore = (connection: Connection): AuditStore =>
  storeOf(connection.model<AuditRecord>('Audit', schema, 'audit'));

const storeOf = (audit: Model<AuditRecord>): AuditStore => ({
  append: async (organisation, entries) => {
    if (entries.length === 0) return;
    await audit.collection.insertMany(entries.map((entry) => ({ ...entry, organisation })));
  },
  find: (organisation, { since, atMost, ...exactly }) =>
    // The _id settles the order of entries of the same millisecond.
    audit
      .find({ organisation, ...exactly, ...(since !== undefined && { at: trusted({ $gte: since }) }) }, onlyOfEntry)
      .sort({ at: -1, _id: -1 })
      .limit(atMost)
      .lean<AuditEntry[]>()
      .exec(),
});

const onlyOfEntry = { _id: 0, at: 1, member: 1, act: 1, plan: 1, section: 1, what: 1 } as const;
