/** One document of `log` for each entry: what it is in clear, whatever was typed sealed. */
import { type Connection, type Model, Schema } from 'mongoose';
import {
  type LogEntry,
  type LogOutcome,
  type LogOutline,
  type LogState,
  logStateOf,
} from '../../domain/log/log-entry.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey } from './document-key.ts';
import { count, partOptions, recordOptions, text } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';

type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

export interface LogRecord extends Omit<LogEntry, 'topic' | 'outcome'> {
  readonly _id: string;
  /** What its outcome and voiding make of it, for the indexes. */
  readonly state: LogState;
  readonly outcome?: Without<LogOutcome, 'keptAt'>;
  /** The topic. */
  readonly sealed: string;
  /** Where the confirmation is kept. */
  readonly kept?: string;
}

const schema = new Schema<LogRecord>(
  {
    _id: text,
    id: text,
    organisation: text,
    plan: text,
    row: text,
    on: text,
    start: String,
    minutes: count,
    form: text,
    by: text,
    at: text,
    state: text,
    outcome: new Schema({ kind: text, by: text, at: text, way: String, on: String, reason: String }, partOptions),
    voided: new Schema({ by: text, at: text, reason: text }, partOptions),
    sealed: text,
    kept: String,
  },
  // The id is a field like any other here.
  { ...recordOptions, id: false },
);

export const logModel = (connection: Connection): Model<LogRecord> => connection.model<LogRecord>('Log', schema, 'log');

/** What an outcome changes in a record. */
export const storedOutcome = (
  outcome: LogOutcome,
  entry: Pick<LogEntry, 'organisation' | 'id'>,
  { seal }: Sealer,
): Pick<LogRecord, 'outcome' | 'kept'> => {
  if (outcome.kind === 'missed' || outcome.keptAt === undefined) return { outcome };
  const { keptAt, ...clear } = outcome;
  return { outcome: clear, kept: seal(keptAt, placeOf(entry, 'kept')) };
};

export const logRecord = ({ topic, outcome, ...clear }: LogEntry, sealer: Sealer): LogRecord => ({
  ...clear,
  _id: documentKey(clear.organisation, clear.id),
  state: logStateOf({ ...defined({ outcome, voided: clear.voided }) }),
  ...(outcome && storedOutcome(outcome, clear, sealer)),
  sealed: sealer.seal(topic, placeOf(clear, 'topic')),
});

export const logEntryOf = (record: LogRecord, { unseal }: Sealer): LogEntry => {
  const { _id, state, sealed, kept, outcome, ...clear } = record;
  const keptAt = kept === undefined ? undefined : unseal<string>(kept, placeOf(clear, 'kept'));
  return {
    ...clear,
    topic: unseal<string>(sealed, placeOf(clear, 'topic')),
    ...(outcome && { outcome: { ...outcome, ...defined({ keptAt }) } as LogOutcome }),
  };
};

/** The fields of an outline, all of them in the indexes. */
export const outlineFields = { _id: 0, id: 1, plan: 1, row: 1, by: 1, on: 1, form: 1, state: 1 } as const satisfies {
  readonly [Name in keyof LogOutline | '_id']: 0 | 1;
};

const placeOf = ({ organisation, id }: Pick<LogEntry, 'organisation' | 'id'>, part: 'topic' | 'kept'): SealedPlace => ({
  organisation,
  document: `log/${id}`,
  part,
});
