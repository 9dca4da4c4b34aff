/** The collection `plans`: one document for each plan, with its sections, its history and what is still to be told. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Notice } from '../../domain/plan/notice.ts';
import type { Call, PlanStatus } from '../../domain/plan/plan.ts';
import type { HistoryRecord } from './history-codec.ts';
import { historySchema } from './history-schema.ts';
import { partOptions, recordOptions } from './record-schema.ts';

export interface SectionRecord {
  readonly revision: number;
  readonly finished?: { readonly by: string; readonly at: string };
  readonly returned?: { readonly by: string; readonly at: string };
  readonly sealed: string;
}

export interface PlanRecord {
  readonly _id: string;
  readonly id: string;
  readonly organisation: string;
  readonly type: string;
  readonly version: number;
  readonly learner: string;
  readonly class: string;
  readonly schoolYear: string;
  readonly status: PlanStatus;
  readonly statusAt: string;
  readonly revision: number;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly carriedFrom?: string;
  /** The reason of the status and the wording at submission. */
  readonly sealed: string;
  readonly sections: Readonly<Record<string, SectionRecord>>;
  readonly called: Readonly<Record<string, Call>>;
  /** By section, then by member (see `map-key`). */
  readonly writing: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly history: readonly HistoryRecord[];
  readonly notices: readonly Notice[];
  /** The last arrivals that were written here. */
  readonly arrivals: readonly string[];
  /** There while the plan's duties are to be derived anew; another one with each change. */
  readonly underived?: string;
  /** The next local date on which something in the plan opens by itself. */
  readonly wake?: string;
}

const text = { type: String, required: true } as const;
const count = { type: Number, required: true } as const;
const stamp = new Schema({ by: text, at: text }, partOptions);
const section = new Schema({ revision: count, finished: stamp, returned: stamp, sealed: text }, partOptions);
const call = new Schema({ at: text, due: text }, partOptions);

const schema = new Schema<PlanRecord>(
  {
    _id: text,
    id: text,
    organisation: text,
    type: text,
    version: count,
    learner: text,
    class: text,
    schoolYear: text,
    status: text,
    statusAt: text,
    revision: count,
    startedBy: text,
    startedAt: text,
    carriedFrom: String,
    sealed: text,
    sections: { type: Map, of: section },
    called: { type: Map, of: call },
    writing: { type: Map, of: { type: Map, of: String } },
    history: [historySchema],
    notices: [Schema.Types.Mixed],
    arrivals: [String],
    underived: String,
    wake: String,
  },
  recordOptions,
);

export const planModel = (connection: Connection): Model<PlanRecord> =>
  connection.model<PlanRecord>('Plan', schema, 'plans');
