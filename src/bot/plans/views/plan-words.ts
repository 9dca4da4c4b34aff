/** The words for a plan and its parts in one language: titles, questions, labels, people, dates. */

import { today } from '../../../domain/calendar/local-date.ts';
import { type DateCase, speakDate } from '../../../domain/calendar/speak-date.ts';
import type { Member, Organisation } from '../../../domain/people/organisation.ts';
import { classOf, type PlanSubject } from '../../../domain/people/subject.ts';
import type { FieldPath } from '../../../domain/plan/condition.ts';
import type { FieldType } from '../../../domain/plan/field-type.ts';
import { type PlanStatus, phaseOf, type TransitionName } from '../../../domain/plan/life-cycle.ts';
import type { FieldPlace, SectionInstance } from '../../../domain/plan/on-path.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { planNumber } from '../../../domain/plan/plan-number.ts';
import type { StepType } from '../../../domain/plan/plan-type.ts';
import { privateName, subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { typesAbout } from '../../../domain/plan-types/find-types.ts';
import type { Say } from '../../core/texts.ts';
import { memberName as nameOfMember } from '../../core/views/member-name.ts';
import { periodWords } from './period-words.ts';

/** What the words are about, and the language they are in. */
export interface Speaking {
  readonly context: PlanContext;
  readonly say: Say;
  /** Paper is kept, and has room: each day with its year, and nothing shortened. */
  readonly onPaper?: true;
}

/** Where a text of the plan's type stands. */
export const key = ({ context }: Speaking, path: string): string => `${context.type.id}:${path}`;

/** Where the texts of a field's section or list stand. */
export const fieldPath = ({ section, inRow }: FieldPlace): string =>
  inRow ? `lists.${section.type.list?.id}.fields` : `fields.${section.type.id}`;

/** Short enough for the title of a form on every platform. */
export const sectionShort = (to: Speaking, section: SectionInstance): string =>
  to.say(key(to, `sections.${section.type.id}.short`));

export const sectionExpected = (to: Speaking, section: SectionInstance): string =>
  to.say(key(to, `sections.${section.type.id}.expected`));

/** Where a form rests on something that is no law, its origin is told; null where there is nothing to tell. */
export function sectionOrigin(to: Speaking, section: SectionInstance): string | null {
  const path = key(to, `sections.${section.type.id}.origin`);
  return to.say.has(path) ? to.say(path) : null;
}

export const planTypeName = (to: Speaking): string => to.say(key(to, 'name'));

export function stepQuestion(to: Speaking, place: FieldPlace, step: StepType): string {
  const list = place.section.type.list?.id;
  return to.say(key(to, place.inRow ? `lists.${list}.steps.${step.id}` : `steps.${place.section.type.id}.${step.id}`));
}

/** The label of a field; of a plan that was handed in, as it was then, in the language it was kept in. */
export function fieldLabel(to: Speaking, place: FieldPlace, field: FieldType): string {
  const { plan, organisation } = to.context;
  const kept = plan.wording?.[`${place.inRow ? place.section.type.list?.id : place.section.type.id}.${field.id}`];
  const isDrafted = phaseOf(to.context.type, plan.status) === 'drafting';
  if (kept !== undefined && !isDrafted && to.say.language === organisation.language) return kept;
  return to.say(key(to, `${fieldPath(place)}.${field.id}.label`));
}

/** The label of a field of a section, or of its rows where they alone have it. */
export function pathLabel(to: Speaking, { section, field }: FieldPath): string {
  const own = key(to, `fields.${section}.${field}.label`);
  const { list } = to.context.type.sections.find(({ id }) => id === section) ?? {};
  return list === undefined || to.say.has(own)
    ? to.say(own)
    : to.say(key(to, `lists.${list.id}.fields.${field}.label`));
}

export const fieldHint = (to: Speaking, place: FieldPlace, field: FieldType): string =>
  to.say(key(to, `${fieldPath(place)}.${field.id}.hint`));

/** The phrase bank of a field: the organisation's own, else the one that ships with the type. */
export function fieldPhrases(to: Speaking, place: FieldPlace, field: FieldType): readonly string[] {
  const path = `${place.inRow ? place.section.type.list?.id : place.section.type.id}.${field.id}`;
  const own = to.context.organisation.phrases[to.context.type.id]?.[path];
  return own ?? to.say.list(key(to, `${fieldPath(place)}.${field.id}.phrases`));
}

export const listTitle = (to: Speaking, section: SectionInstance): string =>
  to.say(key(to, `lists.${section.type.list?.id}.title`));

export const rowName = (to: Speaking, section: SectionInstance): string =>
  to.say(key(to, `lists.${section.type.list?.id}.one`));

export const dateWords = ({ context, say, onPaper }: Speaking, date: string, grammar: DateCase = 'nominative') =>
  speakDate({ date, today: onPaper === true ? null : context.today, language: say.language, grammar });

/** The local day of an instant. */
export const dayWords = (to: Speaking, instant: string, grammar?: DateCase): string =>
  dateWords(to, today(new Date(instant), to.context.organisation.zone), grammar);

export const memberName = ({ context, say }: Speaking, id: string): string =>
  nameOfMember({ organisation: context.organisation, say }, id);

/** Those of one name are told apart. */
export const membersWords = (to: Speaking, members: readonly Pick<Member, 'id'>[]): string =>
  members.map(({ id }) => memberName(to, id)).join(', ');

/**
 * What a plan is called in a few words: its number, else "J-07", all that may be said of a learner outside a private
 * chat; with the short name of its type where the organisation has others about such subjects.
 */
export function planCode({ context, say }: Speaking): string {
  const { type, plan, organisation } = context;
  const number = planNumber(context);
  if (number !== undefined) return number;
  const label = subjectLabel(plan.about, organisation);
  return typesAbout(type.about, organisation).some(({ id }) => id !== type.id)
    ? say('plan.code', { label, type: say(`${type.id}:short`) })
    : label;
}

/** Its code, with the class of whom it is about: "J-07 · 7.b". */
export const planTitle = (to: Speaking): string => withClass(planCode(to), to.context.plan.about);

/** A subject by what staff call it, with its class where that says more. */
export const subjectTitle = (about: PlanSubject, organisation: Organisation): string =>
  withClass(subjectLabel(about, organisation), about);

function withClass(label: string, about: PlanSubject): string {
  const inClass = classOf(about);
  return inClass === undefined || about.kind === 'class' ? label : `${label} · ${inClass}`;
}

/** Whom a plan is about where that says more than what the plan is called, for lists in private chats. */
export function nameOfSubject(context: PlanContext): readonly string[] {
  const { plan, organisation } = context;
  const label = planNumber(context) === undefined ? undefined : subjectLabel(plan.about, organisation);
  return [label, privateName(plan.about, organisation)].filter((name) => name !== undefined);
}

/** What a status is called: as its type says, where it has a word of its own. */
export function statusName(say: Say, type: string, status: PlanStatus): string {
  const own = `${type}:statuses.${status}`;
  return say.has(own) ? say(own) : say(`plan-status.${status}`);
}

/** What a step in the life of a plan is called on its button: as its type says, where it has a word of its own. */
export function transitionName({ context, say }: Speaking, name: TransitionName): string {
  const own = `${context.type.id}:transitions.${name}`;
  return say.has(own) ? say(own) : say(`transition.${name}`);
}

/** The facts that say which plan it is: its subject's class, where it has one, and its period. */
export const identityFacts = ({
  context: { plan },
  say,
}: Speaking): readonly { readonly label: string; readonly value: string }[] => [
  ...[classOf(plan.about)].flatMap((value) => (value === undefined ? [] : [{ label: say('status.class'), value }])),
  ...periodWords(say, plan.period).map((value) => ({
    label: say(plan.period.kind === 'school-year' ? 'status.year' : 'status.period'),
    value,
  })),
];

/** Which plan of its subject it is: type, period, status. */
export const planDetail = (to: Speaking): string =>
  [
    planTypeName(to),
    ...periodWords(to.say, to.context.plan.period),
    statusName(to.say, to.context.type.id, to.context.plan.status),
  ].join(' · ');

/** What a part of a review is called, such as the feedback to learner and guardians. */
export const partName = (to: Speaking, part: string): string => to.say(key(to, `parts.${part}`));
