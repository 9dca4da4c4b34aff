/** Everything that can happen to a plan; each kind has a file in `arrivals/`. */
import type { MemberId } from '../people/organisation.ts';
import type { HistoryEntry } from './history.ts';
import type { TransitionName } from './life-cycle.ts';
import type { SectionKey, Values } from './plan.ts';

/** A step of a section, or of one of its rows; `new` is a row that the answer makes. */
interface StepPlace {
  readonly section: SectionKey;
  readonly step: string;
  readonly row?: string | 'new';
}

/** The answer to one step. */
export interface StepAnswer extends StepPlace {
  /** Already read: see `read-values`. */
  readonly values: Values;
}

export type Arrival = {
  /** The platform's own id: what arrives twice is written once. */
  readonly id: string;
  readonly by: MemberId;
} & (
  | {
      readonly kind: 'answer';
      /** One step, or all those of a form. */
      readonly answers: readonly StepAnswer[];
      /** The revision of the section (or row) that the person had before them. */
      readonly seen: number;
    }
  | { readonly kind: 'finish'; readonly section: SectionKey }
  | { readonly kind: 'carried'; readonly section: SectionKey; readonly accept: boolean }
  | { readonly kind: 'return-section'; readonly section: SectionKey; readonly comment: string }
  | { readonly kind: 'correct'; readonly answer: StepAnswer; readonly seen: number; readonly reason: string }
  /** Tasks that were not reached go on in the next semester. */
  | { readonly kind: 'carry-tasks'; readonly section: SectionKey; readonly rows: readonly string[] }
  | { readonly kind: 'remove-row'; readonly row: string }
  | { readonly kind: 'task-state'; readonly row: string; readonly done: boolean }
  /** A whole row at once, as a task said in one message. */
  | { readonly kind: 'add-row'; readonly section: SectionKey; readonly answers: Readonly<Record<string, Values>> }
  /** All that one act wrote, newest first: see `writtenBy`. */
  | { readonly kind: 'undo'; readonly entries: readonly HistoryEntry[] }
  | {
      readonly kind: 'transition';
      readonly name: TransitionName;
      readonly reason?: string;
      /** The questions as shown, by "section.field"; kept with a plan that is submitted. */
      readonly wording?: Readonly<Record<string, string>>;
    }
);

export type ArrivalKind = Arrival['kind'];
export type ArrivalOf<Kind extends ArrivalKind> = Extract<Arrival, { kind: Kind }>;
