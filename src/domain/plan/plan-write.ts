/** One change of a plan as a store must make it: at once or not at all, once for an arrival, and only onto what was seen. */
import type { HistoryEntry } from './history.ts';
import type { Notice } from './notice.ts';
import type { Plan, Row, SectionKey } from './plan.ts';

export interface PlanWrite {
  /** The plan after the change; the store writes only what is listed below. */
  readonly plan: Plan;
  /** The plan as it was read: what is the same in both needs no writing. */
  readonly before: Plan;
  readonly arrival: string;
  /** Sections that changed, with the revision they had when they were read. */
  readonly sections: Readonly<Record<SectionKey, number>>;
  /** Sections that stay as they are and that the change rests on, with the revision they had when they were read. */
  readonly rests?: Readonly<Record<SectionKey, number>>;
  /** Set where status, calls or wording changed: the plan's revision when it was read. */
  readonly planRevision?: number;
  /** Rows that changed, with the revision they had when they were read; -1 for a new row. */
  readonly rows: Readonly<Record<Row['id'], number>>;
  readonly history: readonly HistoryEntry[];
  readonly notices: readonly Notice[];
}

/** `stale`: somebody was faster, read again. `repeated`: this very arrival was written before. */
export type Saved = 'saved' | 'stale' | 'repeated';
