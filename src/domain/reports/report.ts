/** A report that was handed in: date, number and where it is kept; never its text. */

import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { MemberId } from '../people/ids.ts';
import type { PlanSubject } from '../people/subject.ts';

export const reportKinds = [
  /** The written opinion of a specialist (IIP rules 27.2, 28.4, 28.5). */
  'opinion',
  /** Written information on recommended measures (IIP rules 27.5). */
  'information',
  /** Documents for the pedagogical and medical commission (IIP rules 24.4, 28.4). */
  'commission-documents',
  /** What was collected on learners who need support (IIP rules 24.1). */
  'collected-information',
  /** Results of the screening of grade 1 (IIP rules 28.1). */
  'screening',
  /** Analysis of the plan of methodical work. */
  'methodical-analysis',
] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface Report {
  readonly id: string;
  readonly organisation: string;
  readonly kind: ReportKind;
  /** The duty that it was recorded for, where it was. */
  readonly obligation?: string;
  readonly plan?: string;
  readonly about?: PlanSubject;
  readonly date: LocalDate;
  readonly number?: string;
  /** Where it is kept: a shelf, a register, the reference of a file. Sealed by the store. */
  readonly keptAt: string;
  readonly by: MemberId;
  readonly at: Instant;
  readonly withdrawn?: { readonly by: MemberId; readonly at: Instant };
}
