/** The trail of who saw, changed, exported or was refused what. */
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { SectionKey } from '../../domain/plan/plan.ts';

/** Who saw, changed, exported or was refused what: ids only, only ever added to. */
export interface AuditEntry {
  readonly at: Instant;
  readonly member: MemberId;
  readonly act: 'saw' | 'changed' | 'exported' | 'refused';
  readonly plan?: string;
  readonly section?: SectionKey;
  readonly what?: string;
}

/** What is looked for; what is left out does not matter. */
export interface AuditWanted extends Partial<Pick<AuditEntry, 'plan' | 'member' | 'act'>> {
  /** Not before that instant. */
  readonly since?: Instant;
  /** So many at most, the newest. */
  readonly atMost: number;
}

export interface AuditStore {
  append(organisation: string, entries: readonly AuditEntry[]): Promise<void>;
  /** Newest first. */
  find(organisation: string, wanted: AuditWanted): Promise<readonly AuditEntry[]>;
}
