/** The collection `meetings`: one document for each meeting; in clear only what lists look for. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { partOptions, recordOptions } from './record-schema.ts';

/** What people write about a meeting. */
export type MeetingWords = Pick<Meeting, 'topic' | 'place' | 'contributions' | 'minutes' | 'cancelled'>;

export interface MeetingRecord extends Omit<Meeting, keyof MeetingWords> {
  readonly _id: string;
  /** Organiser and invited. */
  readonly members: readonly string[];
  /** Local day and time; what has none comes last. */
  readonly time: string;
  readonly sealed: string;
}

const text = { type: String, required: true } as const;
const texts = { type: [String], required: true } as const;
const count = { type: Number, required: true } as const;

const schema = new Schema<MeetingRecord>(
  {
    _id: text,
    id: text,
    organisation: text,
    kind: text,
    state: text,
    organiser: text,
    people: texts,
    guests: texts,
    members: texts,
    plan: String,
    learner: String,
    class: String,
    left: { type: [String], default: undefined },
    slot: new Schema({ date: text, time: text, minutes: count }, partOptions),
    sequence: count,
    createdAt: text,
    revision: count,
    time: text,
    sealed: text,
  },
  // The id is a field like any other here.
  { ...recordOptions, id: false },
);

export const meetingModel = (connection: Connection): Model<MeetingRecord> =>
  connection.model<MeetingRecord>('Meeting', schema, 'meetings');
