/** What colleagues must hear because of an arrival; written with the plan, then sent, then struck off. */
import type { Instant } from '../calendar/local-time.ts';
import type { MemberId } from '../people/organisation.ts';
import type { PlanStatus, TransitionName } from './life-cycle.ts';
import type { SectionKey } from './plan.ts';

export type Notice = {
  readonly key: string;
  /** What it tells was decided then: it is told once that is settled, and never where it was taken back. */
  readonly decided?: Instant;
} & (
  | {
      readonly kind: 'called';
      readonly to: MemberId;
      readonly section: SectionKey;
      readonly vacant: boolean;
      /** Who has it said again, as it is late. */
      readonly by?: MemberId;
    }
  | { readonly kind: 'returned'; readonly to: MemberId; readonly section: SectionKey; readonly by: MemberId }
  | { readonly kind: 'writing-too'; readonly to: MemberId; readonly section: SectionKey; readonly by: MemberId }
  | { readonly kind: 'task-given'; readonly to: MemberId; readonly row: string; readonly by: MemberId }
  /** To those who are to take the next step of the life cycle: all that it needs is done. */
  | { readonly kind: 'ready'; readonly to: MemberId; readonly transition: TransitionName }
  /** To the head of the support team: every specialist who was asked has handed over what they found. */
  | { readonly kind: 'findings'; readonly to: MemberId }
  /** To the head of the support team: every evaluation and the feedback of a semester are in. */
  | { readonly kind: 'reviewed'; readonly to: MemberId; readonly semester: 1 | 2 }
  /** To whoever began the plan, and of one that is agreed on to the class teacher. */
  | { readonly kind: 'status'; readonly to: MemberId; readonly status: PlanStatus; readonly by: MemberId }
  /** To the team's channel: code, class, status and staff only. */
  | { readonly kind: 'channel-status'; readonly channel: string; readonly status: PlanStatus }
);
