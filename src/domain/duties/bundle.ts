/** What one person is told in their message of the day: what is over, due today or soon, and what changed. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { MemberId } from '../people/organisation.ts';
import { type Preferences, usualPreferences } from '../people/preferences.ts';
import { addresseeOf } from './addressee.ts';
import { lookContextOf } from './check-context.ts';
import { doerOf } from './doer.ts';
import { isDueToday, toldOn } from './next-check.ts';
import { nudgeKindOf } from './nudge-kind.ts';
import type { News, Obligation } from './obligation.ts';
import type { RuledOrganisation } from './rule.ts';

export interface BundleContext {
  readonly organisation: RuledOrganisation;
  readonly today: LocalDate;
  /** Of those who have set any. */
  readonly preferences: Readonly<Record<MemberId, Preferences>>;
}

/** News of a duty for a member, who may be away and have another read it. */
export interface BundleNews {
  readonly obligation: Obligation;
  readonly news: News;
}

export interface Bundle {
  readonly overdue: readonly Obligation[];
  readonly today: readonly Obligation[];
  readonly soon: readonly Obligation[];
  readonly news: readonly BundleNews[];
  /** All that it nudges of, those without a line too: each of them was nudged of today. */
  readonly nudges: readonly Obligation[];
}

/** More than that nobody reads. */
const LINES = 6;

/** The message of the day for a member, with what comes to them in place of others who are away. */
export function bundleFor(member: MemberId, obligations: readonly Obligation[], context: BundleContext): Bundle {
  const nudges = obligations.filter((obligation) => isNudgedOf(obligation, member, context)).toSorted(mostUrgentFirst);
  const lines = nudges.slice(0, LINES);
  const { today } = context;
  return {
    overdue: lines.filter(({ due }) => due < today),
    today: lines.filter(({ due }) => due === today),
    soon: lines.filter(({ due }) => due > today),
    news: obligations.flatMap((obligation) => newsFor(member, obligation, context)),
    nudges,
  };
}

export const isEmptyBundle = ({ nudges, news }: Bundle): boolean => nudges.length === 0 && news.length === 0;

/** The member to whom a duty is addressed on a day; null where nobody holds it. */
export function addressedOf(obligation: Obligation, context: BundleContext): MemberId | null {
  const [first] = obligation.holders;
  return first === undefined ? null : doerOf(obligation, first, context);
}

/** A mute is the holder's own: whoever stands in for them hears what they would have heard. Of being told on they hear whatever is muted. */
function isNudgedOf(obligation: Obligation, member: MemberId, context: BundleContext): boolean {
  const { organisation, preferences } = context;
  if (!isDueToday(obligation, lookContextOf(obligation, context))) return false;
  if (addressedOf(obligation, context) !== member) return false;
  const { muted } = preferences[obligation.holders[0] ?? member] ?? usualPreferences;
  return toldOn(obligation) === context.today || !muted.includes(nudgeKindOf(obligation, organisation.rules));
}

/** News are told once, whatever is muted. */
const newsFor = (member: MemberId, obligation: Obligation, context: BundleContext): readonly BundleNews[] =>
  obligation.news
    .filter((news) => hearerOf(news, obligation, context) === member)
    .map((news) => ({ obligation, news }));

/** What must be decided or watched over goes on to whoever stands in; what tells a holder of a duty waits for them unless that duty is done in their place. */
function hearerOf({ member, what }: News, obligation: Obligation, context: BundleContext): MemberId {
  switch (what) {
    case 'escalated':
    case 'disputed':
    case 'cannot-meet':
    case 'snooze-asked':
      return addresseeOf(member, context.today, { ...context, chain: obligation.chain });
    case 'gained':
    case 'lost':
    case 'moved':
    case 'vacant':
    case 'snooze-allowed':
    case 'snooze-refused':
    case 'settled':
      return doerOf(obligation, member, context);
    default:
      return what satisfies never;
  }
}

function mostUrgentFirst(one: Obligation, other: Obligation): number {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}
