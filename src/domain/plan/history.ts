/** What happened to a plan: who, when, what, before and after; only ever added to. */
import type { Instant } from '../calendar/local-time.ts';
import type { MemberId } from '../people/organisation.ts';
import type { PlanStatus, TransitionName } from './life-cycle.ts';
import type { Call, Plan, Returned, SectionKey, SectionState, Values } from './plan.ts';

interface EntryBase {
  readonly at: Instant;
  readonly by: MemberId;
  /** The arrival that caused it; an arrival is written once. */
  readonly arrival: string;
}

/** A plan in its status before, with those sections that the next one emptied. */
export interface StatusBefore extends Pick<Plan, 'statusAt' | 'statusReason' | 'called'> {
  readonly sections?: Readonly<Record<SectionKey, SectionState>>;
}

interface AnsweredPlace {
  readonly section: SectionKey;
  readonly step: string;
  readonly row?: string;
}

export type HistoryEntry = EntryBase &
  (
    | { readonly kind: 'started'; readonly carriedFrom?: string }
    | ({
        readonly kind: 'answered';
        readonly before: Values | null;
        readonly after: Values;
        /** Who gave the answer that stood before, and when. */
        readonly was?: { readonly by: MemberId; readonly at: Instant };
        readonly reason?: string;
      } & AnsweredPlace)
    | ({ readonly kind: 'undone'; readonly before: Values; readonly after: Values | null } & AnsweredPlace)
    | { readonly kind: 'upgraded'; readonly from: number; readonly to: number }
    | {
        readonly kind: 'finished';
        readonly section: SectionKey;
        /** The comment it had come back with. */
        readonly returned?: Returned;
      }
    | { readonly kind: 'reopened'; readonly section: SectionKey }
    | {
        readonly kind: 'carried';
        readonly section: SectionKey;
        readonly accepted: boolean;
        /** What was taken over: the answers by step, and those of each row by its id. */
        readonly taken?: Readonly<Record<string, Values>>;
        readonly takenRows?: Readonly<Record<string, Readonly<Record<string, Values>>>>;
      }
    | {
        readonly kind: 'returned';
        readonly section: SectionKey;
        readonly comment: string;
        /** What stood before, for whoever takes it back. */
        readonly was?: Pick<SectionState, 'finished'> & { readonly call?: Call };
      }
    | { readonly kind: 'return-undone'; readonly section: SectionKey }
    | { readonly kind: 'row-removed'; readonly section: SectionKey; readonly row: string }
    | { readonly kind: 'row-restored'; readonly section: SectionKey; readonly row: string }
    | { readonly kind: 'task-state'; readonly section: SectionKey; readonly row: string; readonly done: boolean }
    | {
        readonly kind: 'status';
        readonly transition: TransitionName;
        readonly before: PlanStatus;
        readonly after: PlanStatus;
        readonly reason?: string;
        /** What stood in the sections that are asked anew from now on, by section and step. */
        readonly emptied?: Readonly<Record<SectionKey, Readonly<Record<string, Values>>>>;
        /** What stood before, for whoever takes it back. */
        readonly was?: StatusBefore;
        /** The step before was taken back. */
        readonly undone?: true;
      }
  );
