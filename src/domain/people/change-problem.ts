/** Why a change of an organisation makes no sense in it as it is now. */
import { freeDaysOf } from '../calendar/free-days.ts';
import { eachDay, type LocalDate, weekdayOf } from '../calendar/local-date.ts';
import { memberById } from './member-by-id.ts';
import type { Organisation } from './organisation.ts';
import type { OrganisationChange } from './organisation-change.ts';
import { postsOf } from './role-holders.ts';
import { givenRoles } from './roles.ts';

export type ChangeProblem =
  /** It is about a class, a person or a role that is not there (any more). */
  | 'unknown'
  /** It is so already. */
  | 'already'
  /** Somebody stands in only where nobody holds the role. */
  | 'held'
  | 'backwards'
  | 'too-long'
  | 'past'
  /** In no school year that the calendar has. */
  | 'outside'
  /** The days of a break, and of a weekend, are free as such. */
  | 'always-free';

/** A summer has no more days; longer is a slip of the pen. */
const mostDays = 100;

/** Null where nothing is wrong with it. Looks at nobody's rights. */
export function changeProblem(
  organisation: Organisation,
  change: OrganisationChange,
  today: LocalDate,
): ChangeProblem | null {
  switch (change.kind) {
    case 'class-teacher': {
      const found = organisation.classes.find(({ id }) => id === change.class);
      if (found === undefined || !isSomebody(organisation, change.member)) return 'unknown';
      return found.teacher === change.member ? 'already' : null;
    }
    case 'role': {
      const member = memberById(organisation, change.member);
      if (member === null || !givenRoles.includes(change.role)) return 'unknown';
      return member.roles.includes(change.role) === change.isHeld ? 'already' : null;
    }
    case 'stand-in':
      return standInProblem(organisation, change);
    case 'free-days':
      return daysProblem(organisation, change, today);
    default:
      return change satisfies never;
  }
}

const isSomebody = (organisation: Organisation, member: string | null): boolean =>
  member === null || memberById(organisation, member) !== null;

type Change<Kind extends OrganisationChange['kind']> = Extract<OrganisationChange, { readonly kind: Kind }>;

function standInProblem(organisation: Organisation, { role, member }: Change<'stand-in'>): ChangeProblem | null {
  if (!isSomebody(organisation, member) || !givenRoles.includes(role)) return 'unknown';
  const now = organisation.standIns.filter((one) => one.role === role).map((one) => one.member);
  if (now.length === (member === null ? 0 : 1) && now.every((one) => one === member)) return 'already';
  return member !== null && !postsOf(organisation, role, {}).vacant ? 'held' : null;
}

function daysProblem(
  organisation: Organisation,
  { from, to, isFree }: Change<'free-days'>,
  today: LocalDate,
): ChangeProblem | null {
  if (to < from) return 'backwards';
  if (from < today) return 'past';
  const isInYear = organisation.schoolYears.some(
    ({ semesters: [first, second] }) => first.start.date <= from && to <= second.end.date,
  );
  if (!isInYear) return 'outside';
  const days = eachDay(from, to);
  if (days.length > mostDays) return 'too-long';
  const weekdays = days.filter((day) => weekdayOf(day) <= 5);
  const breaks = freeDaysOf({ schoolYears: organisation.schoolYears, publicHolidays: [] });
  if (!isFree && (weekdays.length < days.length || days.some((day) => breaks.has(day)))) return 'always-free';
  const free = freeDaysOf(organisation);
  return weekdays.every((day) => free.has(day) === isFree) ? 'already' : null;
}
