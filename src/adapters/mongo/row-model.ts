/** The collection `rows`: entries of list sections, apart from their plan so that people adding rows never meet. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Notice } from '../../domain/plan/notice.ts';
import type { Row } from '../../domain/plan/plan.ts';
import type { HistoryRecord } from './history-codec.ts';
import { historySchema } from './history-schema.ts';
import { partOptions, recordOptions } from './record-schema.ts';

export interface RowRecord {
  readonly _id: string;
  readonly id: string;
  readonly organisation: string;
  readonly plan: string;
  readonly learner: string;
  readonly class: string;
  readonly section: string;
  readonly kind: Row['kind'];
  readonly revision: number;
  readonly state: Row['state'];
  readonly createdBy: string;
  readonly createdAt: string;
  /** The id of the row it carries on. */
  readonly continues?: string;
  readonly removed?: { readonly by: string; readonly at: string };
  /** Of a task: who carries it out, and the local date by when. */
  readonly responsible?: string;
  readonly due?: string;
  readonly sealed: string;
  readonly history: readonly HistoryRecord[];
  readonly notices: readonly Notice[];
  /** The last arrivals that were written here. */
  readonly arrivals: readonly string[];
  /** There while the duties of its plan are to be derived anew because of it; another one with each change. */
  readonly underived?: string;
}

const text = { type: String, required: true } as const;
const stamp = new Schema({ by: text, at: text }, partOptions);

const schema = new Schema<RowRecord>(
  {
    _id: text,
    id: text,
    organisation: text,
    plan: text,
    learner: text,
    class: text,
    section: text,
    kind: text,
    revision: { type: Number, required: true },
    state: text,
    createdBy: text,
    createdAt: text,
    continues: String,
    removed: stamp,
    responsible: String,
    due: String,
    sealed: text,
    history: [historySchema],
    notices: [Schema.Types.Mixed],
    arrivals: [String],
    underived: String,
  },
  recordOptions,
);

export const rowModel = (connection: Connection): Model<RowRecord> =>
  connection.model<RowRecord>('Row', schema, 'rows');
