/** History entries as they are stored: who, when and where in clear, everything that was written sealed. */
import { Schema } from 'mongoose';
import type { HistoryEntry } from '../../domain/plan/history.ts';
import { partOptions, text } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';

export interface HistoryRecord {
  readonly at: string;
  readonly by: string;
  readonly arrival: string;
  readonly kind: string;
  readonly section?: string;
  readonly step?: string;
  readonly row?: string;
  /** Whatever else the entry holds: a new kind of entry is sealed without anybody thinking of it. */
  readonly sealed?: string;
}

/** The document that keeps the entry: the plan, or a row of it. */
export type HistoryHome = Omit<SealedPlace, 'part'>;

const clearNames: readonly string[] = ['at', 'by', 'arrival', 'kind', 'section', 'step', 'row'];

export const historyRecord = (entry: HistoryEntry, home: HistoryHome, { seal }: Sealer): HistoryRecord => {
  const { at, by, arrival, kind } = entry;
  const clear = {
    at,
    by,
    arrival,
    kind,
    ...('section' in entry && { section: entry.section }),
    ...('step' in entry && { step: entry.step }),
    ...('row' in entry && entry.row !== undefined && { row: entry.row }),
  };
  const rest = Object.fromEntries(Object.entries(entry).filter(([name]) => !clearNames.includes(name)));
  return Object.keys(rest).length === 0 ? clear : { ...clear, sealed: seal(rest, place(clear, home)) };
};

export const historyEntry = (record: HistoryRecord, home: HistoryHome, { unseal }: Sealer): HistoryEntry => {
  const { sealed, ...clear } = record;
  const rest = sealed === undefined ? {} : unseal<object>(sealed, place(clear, home));
  return { ...clear, ...rest } as HistoryEntry;
};

/** Bound to the facts in clear, so that nobody can put one person's words under another's name. */
const place = (clear: Omit<HistoryRecord, 'sealed'>, home: HistoryHome): SealedPlace => {
  const { at, by, arrival, kind, section = null, step = null, row = null } = clear;
  return { ...home, part: `history/${JSON.stringify([at, by, arrival, kind, section, step, row])}` };
};

export const historySchema = new Schema<HistoryRecord>(
  { at: text, by: text, arrival: text, kind: text, section: String, step: String, row: String, sealed: String },
  partOptions,
);
