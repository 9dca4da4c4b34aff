/** The collection `audit`: who saw, changed, exported or was refused what; documents are added, never changed. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { AuditEntry } from '../../bot/ports/ports.ts';
import { recordOptions } from './record-schema.ts';

export interface AuditRecord extends AuditEntry {
  readonly organisation: string;
}

const text = { type: String, required: true } as const;

const schema = new Schema<AuditRecord>(
  { organisation: text, at: text, member: text, act: text, plan: String, section: String, what: String },
  recordOptions,
);

export const auditModel = (connection: Connection): Model<AuditRecord> =>
  connection.model<AuditRecord>('Audit', schema, 'audit');
