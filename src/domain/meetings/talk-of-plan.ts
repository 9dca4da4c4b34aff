/** What a talk that was held says to its plan: the day and who was there, and each agreement as a row (IIP rules 20-21). */
import type { Organisation, RoleKind } from '../people/organisation.ts';
import { postsOf } from '../people/role-holders.ts';
import { rolesOf } from '../people/roles-of.ts';
import type { StepAnswer } from '../plan/arrival.ts';
import { findSection, type SectionInstance } from '../plan/on-path.ts';
import { noSection, type Plan, type Values } from '../plan/plan.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import type { Agreement, Meeting, Minutes } from './meeting.ts';

const sectionId = 'talk';

/** The section of the plan that a talk is written down in; undefined where its type has none that is made for it. */
export function talkSection(context: PlanContext, meeting: Meeting): SectionInstance | undefined {
  if (meeting.kind !== 'individual-talk') return undefined;
  const section = findSection(context.type, context.plan, sectionId);
  return section?.type.list?.id === 'agreements' ? section : undefined;
}

/** The answers that the plan still lacks; a day that lies ahead gives way to the one on which people met. */
export function talkAnswers(context: PlanContext, minutes: Minutes): readonly StepAnswer[] {
  const { answers } = context.plan.sections[sectionId] ?? noSection;
  const date = answers.date?.values.date;
  const isDated = typeof date === 'string' && date <= context.today;
  const participants = participantsOf(context.organisation, context.plan, minutes);
  return [
    ...(isDated ? [] : [answer('date', { date: minutes.date })]),
    ...(answers.participants === undefined ? [answer('participants', { participants })] : []),
  ];
}

const answer = (step: string, values: Values): StepAnswer => ({ section: sectionId, step, values });

/** All the answers of the row that an agreement becomes. */
export const agreementAnswers = ({ text, doer, due, holder }: Agreement): Readonly<Record<string, Values>> => ({
  agreement: { agreement: text, doer: doer ?? 'teacher' },
  duty: { due, responsible: holder },
  related: { 'related-task': null },
});

const staff: readonly RoleKind[] = ['social-pedagogue', 'psychologist', 'speech-therapist', 'special-educator'];
const administration: readonly RoleKind[] = ['director', 'deputy-head', 'support-head'];

/** Those who were there as the plan names them, in the order in which it does. */
function participantsOf(organisation: Organisation, plan: Plan, { present, guests }: Minutes): readonly string[] {
  const ofClass = { class: plan.class };
  const classTeachers = postsOf(organisation, 'class-teacher', ofClass).holders;
  const subjectTeachers = postsOf(organisation, 'subject-teacher', ofClass).holders;
  const inRoles = (roles: readonly RoleKind[]) => (id: string) =>
    rolesOf(organisation, id, plan.class).some((role) => roles.includes(role));
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
