/** What becomes of an arrival. */

import type { StepAnswer } from './arrival.ts';
import type { ClosedGate } from './gates.ts';
import type { PlanStatus } from './life-cycle.ts';
import type { Answer, SectionKey } from './plan.ts';
import type { PlanWrite } from './plan-write.ts';

export type Refusal =
  | { readonly why: 'no-right' }
  | { readonly why: 'no-such-place' }
  | { readonly why: 'too-early' }
  | { readonly why: 'gate'; readonly gate: ClosedGate }
  | { readonly why: 'status'; readonly status: PlanStatus }
  /** Every plan of its type has this row: it is not taken out. */
  | { readonly why: 'preset-row' }
  /** What was written in a row that may be changed on its own day only. */
  | { readonly why: 'day-over' }
  | { readonly why: 'incomplete'; readonly sections: readonly SectionKey[] }
  /** Rows that those of the section must point at, and none does. */
  | { readonly why: 'unpointed'; readonly rows: readonly string[] }
  /** The period of the plan has ended. */
  | { readonly why: 'period-over' }
  /** Something was carried out that must stay on record. */
  | { readonly why: 'evidenced' }
  | { readonly why: 'reason-missing' }
  | { readonly why: 'nothing-to-undo' };

export type Advance =
  | { readonly kind: 'moved'; readonly write: PlanWrite }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Somebody else answered this step since the person saw it; nothing is overwritten. */
  | { readonly kind: 'conflict'; readonly mine: StepAnswer; readonly theirs: Answer; readonly revision: number };

export const refused = (refusal: Refusal): Advance => ({ kind: 'refused', refusal });
