/** What happened to a plan: who, when, what, before and after; only ever added to. */
import type { MemberId } from '../people/organisation.ts';
import type { Instant, PlanStatus, SectionKey, TransitionName, Values } from './plan.ts';

interface EntryBase {
  readonly at: Instant;
  readonly by: MemberId;
  /** The arrival that caused it; an arrival is written once. */
  readonly arrival: string;
}

interface Place {
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
        readonly reason?: string;
      } & Place)
    | ({ readonly kind: 'undone'; readonly before: Values; readonly after: Values | null } & Place)
    | { readonly kind: 'upgraded'; readonly from: number; readonly to: number }
    | { readonly kind: 'finished'; readonly section: SectionKey }
    | { readonly kind: 'reopened'; readonly section: SectionKey }
    | { readonly kind: 'carried'; readonly section: SectionKey; readonly accepted: boolean }
    | { readonly kind: 'returned'; readonly section: SectionKey; readonly comment: string }
    | { readonly kind: 'row-removed'; readonly section: SectionKey; readonly row: string }
    | { readonly kind: 'row-restored'; readonly section: SectionKey; readonly row: string }
    | { readonly kind: 'task-state'; readonly section: SectionKey; readonly row: string; readonly done: boolean }
    | {
        readonly kind: 'status';
        readonly transition: TransitionName;
        readonly before: PlanStatus;
        readonly after: PlanStatus;
        readonly reason?: string;
      }
  );
