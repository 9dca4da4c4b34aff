/** What a talk that was held says to its plan: the day and who was there, and each agreement as a row (IIP rules 20-21). */

import { isLocalDate, type LocalDate } from '../calendar/local-date.ts';
import { chainOf, type Organisation, type RoleKind } from '../people/organisation.ts';
import { postsOf } from '../people/role-holders.ts';
import { rolesOf } from '../people/roles-of.ts';
import { classOf } from '../people/subject.ts';
import type { StepAnswer } from '../plan/arrival.ts';
import { findSection, type SectionInstance } from '../plan/on-path.ts';
import { type Answer, noSection, type Plan, type Values } from '../plan/plan.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import type { Agreement, Meeting, Minutes } from './meeting.ts';
import { specialists } from './meeting-access.ts';

/** The section of the plan that a talk is written down in; undefined where its type has none. */
export function talkSection({ type, plan }: PlanContext, meeting: Meeting): SectionInstance | undefined {
  if (meeting.kind !== 'individual-talk' || type.talk === undefined) return undefined;
  return findSection(type, plan, type.talk.section);
}

/** The answers that the plan still lacks; a day that lies ahead gives way to the one on which people met. */
export function talkAnswers(context: PlanContext, minutes: Minutes): readonly StepAnswer[] {
  const { talk } = context.type;
  if (talk === undefined) return [];
  const { answers } = context.plan.sections[talk.section] ?? noSection;
  const participants = participantsOf(context.organisation, context.plan, minutes);
  return Object.entries(talk.held({ date: minutes.date, participants }))
    .filter(([step]) => !hasBeen(answers[step], context.today))
    .map(([step, values]) => ({ section: talk.section, step, values }));
}

/** Whether an answer stands: no day in it lies ahead. */
const hasBeen = (answer: Answer | undefined, today: LocalDate): boolean =>
  answer !== undefined &&
  Object.values(answer.values).every((value) => typeof value !== 'string' || !isLocalDate(value) || value <= today);

/** All the answers of the row that an agreement becomes. */
export const agreementAnswers = (
  { type }: PlanContext,
  { text, doer, due, holder }: Agreement,
): Readonly<Record<string, Values>> => type.talk?.agreed({ text, due, holder, ...(doer && { doer }) }) ?? {};

const staff: readonly RoleKind[] = ['social-pedagogue', ...specialists];

/** Those who were there as the plan names them, in the order in which it does. */
function participantsOf(organisation: Organisation, plan: Plan, { present, guests }: Minutes): readonly string[] {
  const inClass = classOf(plan.about);
  const ofClass = inClass === undefined ? {} : { class: inClass };
  const classTeachers = postsOf(organisation, 'class-teacher', ofClass).holders;
  const subjectTeachers = postsOf(organisation, 'subject-teacher', ofClass).holders;
  const administration = chainOf(organisation);
  const inRoles = (roles: readonly RoleKind[]) => (id: string) =>
    rolesOf(organisation, id, inClass).some((role) => roles.includes(role));
  const isKnown = (id: string) =>
    classTeachers.includes(id) || subjectTeachers.includes(id) || inRoles([...staff, ...administration])(id);
  const there: Readonly<Record<string, boolean>> = {
    learner: guests.includes('learner'),
    guardian: guests.includes('guardian'),
    'class-teacher': present.some((id) => classTeachers.includes(id)),
    'subject-teachers': present.some((id) => subjectTeachers.includes(id)),
    'support-staff': present.some(inRoles(staff)),
    administration: present.some(inRoles(administration)),
    other: guests.includes('institution') || present.some((id) => !isKnown(id)),
  };
  return Object.keys(there).filter((id) => there[id] === true);
}
