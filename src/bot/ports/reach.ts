/** Who could be written to, and who could not. */
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { MemberId } from '../../domain/people/organisation.ts';

/** Whether a member could be written to when it was last tried. */
export interface Reach {
  readonly member: MemberId;
  readonly reached: boolean;
  /** Codes of what was tried in vain. */
  readonly codes: readonly string[];
  readonly at: Instant;
}

export interface ReachStore {
  put(organisation: string, reach: Reach): Promise<void>;
  all(organisation: string): Promise<readonly Reach[]>;
}
