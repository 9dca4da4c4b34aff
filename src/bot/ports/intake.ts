/** Where the register of those who may need support is kept. */
import type { IntakeEntry } from '../../domain/intake/intake-entry.ts';

export interface IntakeStore {
  /** Adds an entry of revision 1, or puts one in the place of the revision before it; false where that is not what is kept. */
  save(organisation: string, entry: IntakeEntry): Promise<boolean>;
  load(organisation: string, id: string): Promise<IntakeEntry | null>;
  /** All, withdrawn ones too, the oldest first. */
  list(organisation: string): Promise<readonly IntakeEntry[]>;
}
