/** What one person is told in their message of the day: what is over, due today or soon, and what changed. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { MemberId } from '../people/organisation.ts';
import { type Preferences, usualPreferences } from '../people/preferences.ts';
import { addresseeOf } from './addressee.ts';
import { lookContextOf } from './check-context.ts';
import { isDueToday } from './next-check.ts';
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
  /** How many more are due to be looked at than the message has lines for. */
  readonly further: number;
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
    further: nudges.length - lines.length,
    nudges,
  };
}

export const isEmptyBundle = ({ nudges, news }: Bundle): boolean => nudges.length === 0 && news.length === 0;

/** The member to whom a duty is addressed on a day; null where nobody holds it. */
export function addressedOf({ holders, chain }: Obligation, { today, ...addressing }: BundleContext): MemberId | null {
  const [first] = holders;
  return first === undefined ? null : addresseeOf(first, today, { ...addressing, chain });
}

/** A mute is the holder's own: whoever stands in for them hears what they would have heard. */
function isNudgedOf(obligation: Obligation, member: MemberId, context: BundleContext): boolean {
  const { organisation, preferences } = context;
  if (!isDueToday(obligation, lookContextOf(obligation, context))) return false;
  if (addressedOf(obligation, context) !== member) return false;
  const { muted } = preferences[obligation.holders[0] ?? member] ?? usualPreferences;
  return !muted.includes(nudgeKindOf(obligation, organisation.rules));
}

/** News are told once, whatever is muted. */
const newsFor = (
  member: MemberId,
  obligation: Obligation,
  { today, ...addressing }: BundleContext,
): readonly BundleNews[] =>
  obligation.news
    .filter((news) => addresseeOf(news.member, today, { ...addressing, chain: obligation.chain }) === member)
    .map((news) => ({ obligation, news }));

function mostUrgentFirst(one: Obligation, other: Obligation): number {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}
