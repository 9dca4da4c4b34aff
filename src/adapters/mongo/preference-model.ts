/** The collection `preferences`: one document for each member who has said how they want to be nudged. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Preferences } from '../../domain/people/preferences.ts';
import { partOptions, recordOptions } from './record-schema.ts';

export interface PreferenceRecord extends Preferences {
  readonly _id: string;
  readonly organisation: string;
  readonly member: string;
}

const text = { type: String, required: true } as const;
const absence = new Schema({ from: text, to: text, standIn: String }, partOptions);

const schema = new Schema<PreferenceRecord>(
  {
    _id: text,
    organisation: text,
    member: text,
    hour: text,
    workingDays: { type: [Number], required: true },
    absences: [absence],
    muted: { type: [String], required: true },
  },
  recordOptions,
);

export const preferenceModel = (connection: Connection): Model<PreferenceRecord> =>
  connection.model<PreferenceRecord>('Preference', schema, 'preferences');
