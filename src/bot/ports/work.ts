/** What the list of a member's work is made of, read at once: duties and plans. Takes the organisation. */
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { PlanStatus } from '../../domain/plan/life-cycle.ts';
import type { Plan } from '../../domain/plan/plan.ts';

export interface WorkFilter {
  /** Those who hold the duties; without it the duties of all. */
  readonly holders?: readonly MemberId[];
  /** Of the plans. */
  readonly statuses: readonly PlanStatus[];
}

export interface Work {
  /** The open ones, by due date. */
  readonly obligations: readonly Obligation[];
  /** With their rows, by subject. */
  readonly plans: readonly Plan[];
}

export interface WorkStore {
  read(organisation: string, filter: WorkFilter): Promise<Work>;
}
