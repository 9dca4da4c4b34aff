/** Who is asked to a meeting unless the organiser says otherwise. */

import type { MemberId, Organisation, RoleKind } from '../people/organisation.ts';
import { postsOf } from '../people/role-holders.ts';
import { membersWithRole } from '../people/roles-of.ts';
import { classOf, type PlanSubject } from '../people/subject.ts';
import { ownersOf } from '../plan/access.ts';
import { neededSections } from '../plan/on-path.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanType } from '../plan/plan-type.ts';
import { subjectReaders } from '../plan/subject-kinds.ts';
import type { GuestKind, Meeting, MeetingKind } from './meeting.ts';
import { leadersIn, specialists } from './meeting-access.ts';

export interface MeetingSubject {
  readonly kind: MeetingKind;
  readonly organiser: MemberId;
  readonly about?: PlanSubject;
  /** The plan that it is about, in its type. */
  readonly plan?: { readonly type: PlanType; readonly plan: Plan };
}

interface InvitedPeople {
  readonly people: readonly MemberId[];
  readonly guests: readonly GuestKind[];
}

/** The organiser first, everybody else once, in the order of the organisation. */
export function usualPeople(organisation: Organisation, subject: MeetingSubject): InvitedPeople {
  const asked = new Set(othersOf(organisation, subject));
  const others = organisation.members.map(({ id }) => id).filter((id) => id !== subject.organiser && asked.has(id));
  return { people: [subject.organiser, ...others], guests: guestsOf(subject) };
}

function othersOf(organisation: Organisation, subject: MeetingSubject): readonly MemberId[] {
  const inClass = classOf(subject.about);
  const classTeachers = inClass === undefined ? [] : postsOf(organisation, 'class-teacher', { class: inClass }).holders;
  const themselves = subject.about === undefined ? [] : subjectReaders(subject.about, organisation);
  const leaders = leadersIn(organisation);
  const inRoles = (roles: readonly RoleKind[]) => membersWithRole(organisation, roles).map(({ id }) => id);
  switch (subject.kind) {
    case 'individual-talk':
      return [...themselves, ...classTeachers, ...inPlan(organisation, subject)];
    case 'support-team':
      return [...inRoles([...leaders, ...specialists]), ...classTeachers];
    case 'inter-institution':
      return [...inRoles(leaders), ...classTeachers];
    case 'programme':
      return inRoles(leaders);
    default:
      return subject.kind satisfies never;
  }
}

/** Teachers of the plan's subjects and the specialists it asks for an entry (IIP rules 20-21). */
function inPlan(organisation: Organisation, { plan: about }: MeetingSubject): readonly MemberId[] {
  if (about === undefined) return [];
  return neededSections(about.type, about.plan)
    .filter(({ type: { owner } }) => owner.kind === 'subject-teacher' || isSpecialists(owner))
    .map((section) => ownersOf({ organisation }, about.plan, section))
    .filter(({ vacant }) => !vacant)
    .flatMap(({ members }) => members.map(({ id }) => id));
}

const isSpecialists = (owner: PlanType['sections'][number]['owner']): boolean =>
  owner.kind === 'role' && specialists.includes(owner.role);

function guestsOf({ kind, about }: MeetingSubject): readonly GuestKind[] {
  switch (kind) {
    case 'individual-talk':
      return about === undefined || about.kind === 'learner' ? ['learner', 'guardian'] : [];
    case 'support-team':
      return [];
    case 'inter-institution':
    case 'programme':
      return ['institution'];
    default:
      return kind satisfies never;
  }
}

/**
 * Of the people of a meeting, those who are asked beforehand for two lines on the learner: who teaches a subject in the
 * learner's class, where the plan names subjects one of these.
 */
export function askedBeforehand(
  organisation: Organisation,
  meeting: Pick<Meeting, 'people' | 'about'>,
  plan?: MeetingSubject['plan'],
): readonly MemberId[] {
  const inClass = classOf(meeting.about);
  if (inClass === undefined) return [];
  const subjects =
    plan === undefined ? [] : [...new Set(neededSections(plan.type, plan.plan).flatMap((one) => one.subjects))];
  const teachers =
    subjects.length === 0
      ? postsOf(organisation, 'subject-teacher', { class: inClass }).holders
      : subjects.flatMap((subject) => postsOf(organisation, 'subject-teacher', { class: inClass, subject }).holders);
  return meeting.people.filter((id) => teachers.includes(id));
}
