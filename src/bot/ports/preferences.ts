/** How members want to be reminded. */
import type { MemberId } from '../../domain/people/organisation.ts';
import type { Preferences } from '../../domain/people/preferences.ts';

export interface PreferenceStore {
  /** The usual ones where the member has set none. */
  load(organisation: string, member: MemberId): Promise<Preferences>;
  save(organisation: string, member: MemberId, preferences: Preferences): Promise<void>;
  /** Of those who have set any. */
  all(organisation: string): Promise<Readonly<Record<MemberId, Preferences>>>;
}
