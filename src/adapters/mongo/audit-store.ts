/** The audit trail in MongoDB: it can be added to and read, and offers nothing else. */
import { type Connection, type Model, Schema } from 'mongoose';
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
  ofPlan: (organisation, plan) =>
    // The _id settles the order of entries of the same millisecond.
    audit
      .find({ organisation, plan }, { _id: 0, organisation: 0 })
      .sort({ at: -1, _id: -1 })
      .lean<AuditEntry[]>()
      .exec(),
});
