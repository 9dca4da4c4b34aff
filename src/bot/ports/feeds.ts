/** Where it is kept who reads what is theirs in a calendar: by a secret address each, of which only the hash is kept. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Language, MemberId } from '../../domain/people/organisation.ts';

export interface Feed {
  readonly member: MemberId;
  /** What the secret of its address comes to when it is hashed. */
  readonly hash: string;
  readonly language: Language;
}

export interface FeedStore {
  /** Null where the member has none. */
  load(organisation: string, member: MemberId): Promise<Feed | null>;
  /** Takes the place of the one before, whose address serves no more at once. */
  save(organisation: string, feed: Feed): Promise<void>;
  end(organisation: string, member: MemberId): Promise<void>;
}

/** What stands in the calendar: a duty on the whole of its due day, or a meeting at its time. */
export interface FeedEntry {
  /** The same for every version of one duty or meeting. */
  readonly uid: string;
  readonly title: string;
  /** Where there is more to read. */
  readonly text: string;
  readonly when: LocalDate | { readonly start: Instant; readonly minutes: number };
  readonly place?: string;
}

export interface CalendarFeed {
  readonly title: string;
  readonly entries: readonly FeedEntry[];
}
