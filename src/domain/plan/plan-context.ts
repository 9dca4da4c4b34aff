/** All that a decision about a plan may look at. */

import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { DocumentRecord } from '../documents/document.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Plan, PlanOutline } from './plan.ts';
import type { PlanType } from './plan-type.ts';

export interface PlanContext {
  readonly type: PlanType;
  readonly plan: Plan;
  /** Those that stand about its subject; none where they were not read. */
  readonly documents?: readonly DocumentRecord[];
  /** The other plans about its subject that the reader may know of; there where its type asks for one of them. */
  readonly others?: readonly PlanOutline[];
  /** Whether something is logged beside it; there where a step is about to be taken that must know. */
  readonly isLogged?: boolean;
  readonly organisation: Organisation;
  readonly now: Instant;
  /** The local date of `now` in the organisation's zone. */
  readonly today: LocalDate;
}
