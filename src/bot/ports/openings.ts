/** What a turn begins with, read at once: who speaks, the talk with them, and the plans and duties that it will most likely ask for. */
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import type { PlanRead } from '../../domain/plan/plan.ts';
import type { Account, LinkedAccount } from './accounts.ts';
import type { Conversation } from './conversation.ts';
import type { Delivery } from './delivery.ts';
import type { ObligationFilter } from './obligations.ts';
import type { PlanFilter } from './plans.ts';
import type { Reach } from './reach.ts';

/** Who is to be looked up. */
export type Opener =
  | { readonly kind: 'member'; readonly member: MemberId }
  | { readonly kind: 'account'; readonly account: Account };

/** What is read along. */
export type Ahead =
  | { readonly kind: 'nothing' }
  /** That which the talk is in. */
  | { readonly kind: 'focus' }
  | { readonly kind: 'plan'; readonly plan: string }
  | { readonly kind: 'subject'; readonly about: PlanSubject }
  | { readonly kind: 'list'; readonly filter: PlanFilter }
  /** What is owed, and the plans that it is about. */
  | {
      readonly kind: 'owed';
      readonly filter: PlanFilter;
      readonly duties: ObligationFilter;
      /** By their keys, together with who could be written to. */
      readonly messages?: readonly string[];
    };

export interface Opening {
  /** As it is stored; null where it is not linked, and for a member who was named. */
  readonly account: LinkedAccount | null;
  /** With the member who was named or whose account it is. */
  readonly conversation: Conversation | null;
  /** With their rows and documents, in the order of the read that they stand for. */
  readonly plans: readonly PlanRead[];
  /** The open ones, by due date. */
  readonly duties: readonly Obligation[];
  readonly messages: readonly Delivery[];
  readonly reach: readonly Reach[];
}

export interface OpeningStore {
  open(organisation: string, opener: Opener, ahead: Ahead): Promise<Opening>;
}
