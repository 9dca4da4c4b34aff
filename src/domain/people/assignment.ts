/** What is given to a person for a while about somebody or something: to be a teacher's mentor, to prepare a plan. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { GroupId, MemberId } from './ids.ts';
import { isSameSubject, type PlanSubject } from './subject.ts';

export const assignedRoles = ['mentor', 'consultant', 'preparer', 'leader'] as const;
export type AssignedRole = (typeof assignedRoles)[number];

export interface Assignment {
  readonly role: AssignedRole;
  readonly member: MemberId;
  readonly of: PlanSubject;
  readonly from: LocalDate;
  /** Its last day; left out: until further notice. */
  readonly to?: LocalDate;
}

interface Assigning {
  readonly assignments?: readonly Assignment[];
  readonly groups?: readonly { readonly id: GroupId; readonly leader: MemberId | null }[];
}

/**
 * Who carries that role about the subject on that day, each once; whoever leads a group is its leader without an
 * assignment. Without a day only those count that nobody has ended.
 */
export function assignedTo(
  { assignments = [], groups = [] }: Assigning,
  role: AssignedRole,
  of: PlanSubject,
  day?: LocalDate,
): readonly MemberId[] {
  const given = assignments
    .filter((one) => one.role === role && isSameSubject(one.of, of) && isInForce(one, day))
    .map(({ member }) => member);
  const leader = role === 'leader' && of.kind === 'group' ? groups.find(({ id }) => id === of.group)?.leader : null;
  return [...new Set(leader ? [leader, ...given] : given)];
}

const isInForce = ({ from, to }: Assignment, day: LocalDate | undefined): boolean =>
  day === undefined ? to === undefined : from <= day && (to === undefined || day <= to);
