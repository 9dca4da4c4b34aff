/** How members want to be nudged, in MongoDB. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { PreferenceStore } from '../../bot/ports/preferences.ts';
import { type Preferences, usualPreferences } from '../../domain/people/preferences.ts';
import { documentKey, upserting } from './document-key.ts';
import { partOptions, recordOptions, text } from './record-schema.ts';

interface PreferenceRecord extends Preferences {
  readonly _id: string;
  readonly organisation: string;
  readonly member: string;
}

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

export const preferenceStore = (connection: Connection): PreferenceStore =>
  storeOf(connection.model<PreferenceRecord>('Preference', schema, 'preferences'));

const storeOf = (preferences: Model<PreferenceRecord>): PreferenceStore => ({
  load: async (organisation, member) =>
    (await preferences
      .findOne({ _id: documentKey(organisation, member), organisation }, { _id: 0, organisation: 0, member: 0 })
      .lean<Preferences>()) ?? usualPreferences,
  save: async (organisation, member, { hour, workingDays, absences, muted }) => {
    const _id = documentKey(organisation, member);
    const record = { _id, organisation, member, hour, workingDays, absences, muted };
    await upserting(() => preferences.replaceOne({ _id, organisation }, record, { upsert: true }));
  },
  all: async (organisation) => {
    const found = await preferences.find({ organisation }).sort({ member: 1 }).lean<PreferenceRecord[]>();
    return Object.fromEntries(found.map(({ _id, organisation: _, member, ...own }) => [member, own]));
  },
});
