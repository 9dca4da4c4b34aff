/** One learner in the register of those who may need support: who noticed what, and what was decided (IIP rules 24.1, 25.2). */
import type { Instant } from '../calendar/local-time.ts';
import type { MemberId } from '../people/ids.ts';
import type { PlanSubject } from '../people/subject.ts';

/** From whom the school knows of it. */
export const intakeSources = ['teacher', 'guardians', 'support-staff', 'commission', 'earlier-school'] as const;
type IntakeSource = (typeof intakeSources)[number];

export const intakeDecisions = ['plan', 'no-plan', 'later'] as const;
export type IntakeDecision = (typeof intakeDecisions)[number];

interface Decided {
  readonly decision: IntakeDecision;
  readonly by: MemberId;
  readonly at: Instant;
}

export interface IntakeEntry {
  readonly id: string;
  readonly organisation: string;
  readonly about: PlanSubject;
  readonly source: IntakeSource;
  /** One of the reasons for which the type of plan is made (see `PlanType.intake`); a teacher who reports need not know it. */
  readonly reason?: string;
  /** What was noticed, in the words of whoever entered it: sealed by the store. */
  readonly words?: string;
  readonly by: MemberId;
  readonly at: Instant;
  /** With what was decided before it: whoever takes it back leaves that. */
  readonly decided?: Decided & { readonly before?: Decided };
  readonly withdrawn?: { readonly by: MemberId; readonly at: Instant };
  /** 1 for a new one; grows with each write. */
  readonly revision: number;
}

/** Whether nobody need decide on it any more; what is put off is decided on later. */
export const isDecided = ({ decided }: Pick<IntakeEntry, 'decided'>): boolean =>
  decided !== undefined && decided.decision !== 'later';

/** Whether it stands and nothing was decided on it so far, not even that it is decided on later. */
export const isUndecided = ({ decided, withdrawn }: Pick<IntakeEntry, 'decided' | 'withdrawn'>): boolean =>
  decided === undefined && withdrawn === undefined;
