/** What duties are derived from, besides the plans themselves. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { DocumentRecord } from '../documents/document.ts';
import type { IntakeEntry } from '../intake/intake-entry.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Order } from '../people/order.ts';
import type { PlanOutline } from '../plan/plan.ts';
import type { Duty, Obligation } from './obligation.ts';
import type { RuledOrganisation } from './rule.ts';

export interface DutyFacts {
  readonly organisation: RuledOrganisation;
  /** The local date in the organisation's zone. */
  readonly today: LocalDate;
  readonly orders: readonly Order[];
  /** For the duties of a plan: those about it or its subject. */
  readonly documents: readonly DocumentRecord[];
  /** For the duties of a plan: those about it or its learner. */
  readonly meetings: readonly Meeting[];
}

export interface SchoolFacts extends DutyFacts {
  readonly plans: readonly PlanOutline[];
  /** The register of those who may need support. */
  readonly intake: readonly IntakeEntry[];
}

/** What people did about it stays. */
export function withFacts(old: Obligation, { fulfilled: _, ...duty }: Duty): Obligation {
  const { stopped: __, shifted: ___, chain: ____, waitsFor: _____, sensitive: ______, ...rest } = old;
  return { ...rest, ...duty };
}
