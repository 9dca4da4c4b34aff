/** An order that stops the clock of duties: remote learning, an emergency; for a class, for all classes or for everything. */

import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { ClassId, MemberId } from './organisation.ts';

export const orderReasons = ['remote-learning', 'emergency', 'other'] as const;
export type OrderReason = (typeof orderReasons)[number];

export interface Order {
  readonly id: string;
  /** `school`: the duties about classes, learners and plans; `everything`: those about the school itself too. */
  readonly scope:
    | { readonly kind: 'class'; readonly class: ClassId }
    | { readonly kind: 'school' }
    | { readonly kind: 'everything' };
  readonly from: LocalDate;
  /** The last day on which the clock stands; null: until it is ended. */
  readonly to: LocalDate | null;
  readonly reason: OrderReason;
  /** Number of the order on paper. */
  readonly number?: string;
  readonly by: MemberId;
  readonly at: Instant;
  /** Taken back: as if it had never been. */
  readonly withdrawn?: { readonly by: MemberId; readonly at: Instant };
}
