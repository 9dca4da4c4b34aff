/** Who is writing in a section of a plan now, as far as it can be told from when they were last seen there. */
import type { MemberId } from '../people/organisation.ts';
import type { SectionInstance } from './on-path.ts';
import { noSection } from './plan.ts';
import type { PlanContext } from './plan-context.ts';

/** How long somebody counts as writing in a section after they were last seen there. */
const milliseconds = 10 * 60_000;

type Now = Pick<PlanContext, 'plan' | 'now'>;

/** The others who are writing in the section now; nobody is where it was handed over. */
export function othersWriting({ plan, now }: Now, section: SectionInstance, self: MemberId): readonly MemberId[] {
  const state = plan.sections[section.key] ?? noSection;
  if (state.finished !== undefined) return [];
  const since = new Date(Date.parse(now) - milliseconds).toISOString();
  return Object.entries(plan.writing[section.key] ?? {})
    .filter(([member, at]) => member !== self && at > since)
    .map(([member]) => member);
}

/**
 * How a member who is in the section now was marked there: not at all or too long ago ('new'), so long ago that the mark
 * must be renewed ('fading'), or just now. A mark is renewed at half its time, so that answers cost no more.
 */
export function markOf({ plan, now }: Now, section: SectionInstance, member: MemberId): 'new' | 'fading' | 'fresh' {
  const at = plan.writing[section.key]?.[member];
  const age = at === undefined ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(at);
  if (age > milliseconds) return 'new';
  return age < milliseconds / 2 ? 'fresh' : 'fading';
}
