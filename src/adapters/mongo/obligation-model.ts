/** The collection `obligations`: one document for each duty, with what people did about it. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { partOptions, recordOptions } from './record-schema.ts';

export interface ObligationRecord extends Omit<Obligation, 'closed' | 'notYet' | 'disputed' | 'look'> {
  readonly _id: string;
  readonly organisation: string;
  readonly closed?: { readonly on: string; readonly by?: string };
  /** Left out where nothing is to be looked at any more. */
  readonly look?: string;
  /** Beside `look`: holders and those with news, in one text, since an index tells no list. */
  readonly addressed?: string;
  /** Names the write that made it what it is. */
  readonly written: string;
  /** What people wrote. */
  readonly sealed?: string;
}

const text = { type: String, required: true } as const;
const texts = { type: [String], required: true } as const;
const about = new Schema(
  {
    plan: String,
    learner: String,
    class: String,
    section: String,
    subject: String,
    row: String,
    meeting: String,
  },
  partOptions,
);
const stopped = new Schema({ order: text, until: String }, partOptions);
const shifted = new Schema({ order: text, from: text }, partOptions);
const closed = new Schema({ on: text, by: String }, partOptions);
const untilBy = new Schema({ until: text, by: text }, partOptions);
const escalated = new Schema({ to: texts, on: text }, partOptions);
const news = new Schema({ member: text, what: text, on: text, by: String }, partOptions);

const schema = new Schema<ObligationRecord>(
  {
    _id: text,
    organisation: text,
    key: text,
    rule: String,
    about: { type: about, required: true },
    holders: texts,
    held: text,
    startsOn: text,
    due: text,
    since: text,
    estimated: { type: Boolean, required: true },
    stopped,
    shifted,
    state: text,
    closed,
    snoozed: untilBy,
    snoozeAsked: untilBy,
    nudged: texts,
    escalated,
    news: [news],
    look: String,
    addressed: String,
    revision: { type: Number, required: true },
    written: text,
    sealed: String,
  },
  recordOptions,
);

export const obligationModel = (connection: Connection): Model<ObligationRecord> =>
  connection.model<ObligationRecord>('Obligation', schema, 'obligations');
