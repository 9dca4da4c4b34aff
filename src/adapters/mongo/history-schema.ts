/** The shape of a history entry inside a plan or row. */
import { Schema } from 'mongoose';
import type { HistoryRecord } from './history-codec.ts';
import { partOptions } from './record-schema.ts';

const text = { type: String, required: true } as const;

export const historySchema = new Schema<HistoryRecord>(
  { at: text, by: text, arrival: text, kind: text, section: String, step: String, row: String, sealed: String },
  partOptions,
);
