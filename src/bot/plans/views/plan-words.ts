/** The words for a plan's parts in one language: titles, questions, options, values, people. */

import { today } from '../../../domain/calendar/local-date.ts';
import { type DateCase, speakDate } from '../../../domain/calendar/speak-date.ts';
import { memberById } from '../../../domain/people/member-by-id.ts';
import type { Organisation } from '../../../domain/people/organisation.ts';
import { classOf, type PlanSubject } from '../../../domain/people/subject.ts';
import { choicesOf } from '../../../domain/plan/choices.ts';
import { type PlanStatus, phaseOf, type TransitionName } from '../../../domain/plan/life-cycle.ts';
import { type FieldPlace, rowNumber, type SectionInstance } from '../../../domain/plan/on-path.ts';
import type { Row, Value } from '../../../domain/plan/plan.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import type { FieldPath, FieldType, StepType } from '../../../domain/plan/plan-type.ts';
import { type RatingsField, ratingsIn } from '../../../domain/plan/ratings.ts';
import { spanIn } from '../../../domain/plan/span.ts';
import { privateName, subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { typesAbout } from '../../../domain/plan-types/find-types.ts';
import { defined } from '../../../shared/defined.ts';
import type { Say } from '../../core/texts.ts';
import type { Choice } from '../../ports/view.ts';
import { amountWords, timeWords } from './amount-words.ts';
import { givenWords, type OptionWords, subjectName } from './option-words.ts';
import { periodWords } from './period-words.ts';

/** What the words are about, and the language they are in. */
export interface Speaking {
  readonly context: PlanContext;
  readonly say: Say;
}

const key = ({ context }: Speaking, path: string): string => `${context.type.id}:${path}`;

const fieldPath = ({ section, inRow }: FieldPlace): string =>
  inRow ? `lists.${section.type.list?.id}.fields` : `fields.${section.type.id}`;

export function sectionTitle(to: Speaking, section: SectionInstance): string {
  const title = to.say(key(to, `sections.${section.type.id}.title`));
  if (section.subject === undefined) return title;
  return `${title}: ${subjectName(to, section.subject)}`;
}

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

/** The label of a field of a section (not of its rows). */
export const pathLabel = (to: Speaking, { section, field }: FieldPath): string =>
  to.say(key(to, `fields.${section}.${field}.label`));

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

/** What may be chosen in a field, in the reader's words; empty for fields that are written. */
export const choiceWords = (to: Speaking, place: FieldPlace, field: FieldType): readonly (Choice & OptionWords)[] =>
  choicesOf(to.context, field, place).map((value) => ({
    value,
    ...(optionWords(to, place, { field, value }) ?? { label: value }),
  }));

/** What an option is called: its short label, and the whole wording where that is longer; null for one that is not known. */
function optionWords(to: Speaking, place: FieldPlace, { field, value }: Chosen): OptionWords | null {
  if (field.kind === 'person') return { label: memberName(to, value) };
  if (field.kind === 'reference') {
    const row = to.context.plan.rows.find((one) => one.id === value && one.removed === undefined);
    return row === undefined ? null : { label: rowTitle(to, row) };
  }
  if ('options' in field && field.options.kind !== 'fixed') return givenWords(to, field.options, value);
  if (!choicesOf(to.context, field, place).includes(value)) return null;
  const path = key(to, `${fieldPath(place)}.${field.id}`);
  const whole = `${path}.whole.${value}`;
  return { label: to.say(`${path}.options.${value}`), ...(to.say.has(whole) && { whole: to.say(whole) }) };
}

interface Chosen {
  readonly field: FieldType;
  readonly value: string;
}

/** What a row is called in a list: the answer to the first field that it must have, shortened at a word; a sensitive answer never is a name. */
export function rowTitle(to: Speaking, row: Row): string {
  const title = shortened(rowWords(to, row, true), 70);
  const before = rowPlace(to, row)?.section.type.list?.numbered;
  return before === undefined ? title : `${before}${rowNumber(to.context.plan, row)} · ${title}`;
}

/** What a row is called, unshortened. */
export function rowWords(to: Speaking, row: Row, short?: true): string {
  const place = rowPlace(to, row);
  const steps = place?.section.type.list?.steps ?? [];
  const name = steps.flatMap((step) => step.fields.map((field) => ({ step, field }))).find(isName);
  const value = name && row.answers[name.step.id]?.values[name.field.id];
  if (place === null || place.section.type.sensitive === true) return '…';
  return name === undefined || value === undefined || value === null
    ? '…'
    : valueWords(to, place, { field: name.field, value, ...defined({ short }) });
}

/** Where the fields of a row stand; null for a section that its plan type no longer has. */
export function rowPlace({ context }: Pick<Speaking, 'context'>, row: Row): FieldPlace | null {
  const { section: key } = row;
  const [id, subject] = key.split(':');
  const type = context.type.sections.find((one) => one.id === id);
  if (type === undefined) return null;
  const section = { key, type, planType: context.type, subjects: [], ...defined({ subject }) };
  return { section, inRow: true, row };
}

export const shortened = (words: string, longest: number): string =>
  words.length <= longest ? words : `${words.slice(0, longest - 1).replace(/\s+\S*$/u, '')}…`;

const isName = ({ field }: { readonly field: FieldType }): boolean =>
  field.optional !== true && field.kind !== 'reference';

interface Answered {
  readonly field: FieldType;
  readonly value: Value | undefined;
  /** Options by their labels, where else their whole wording is said. */
  readonly short?: true;
}

/** A value in words; a skipped one says so. */
export function valueWords(to: Speaking, place: FieldPlace, { field, value, short }: Answered): string {
  if (value === null || value === undefined || value === '') return to.say('plan.empty');
  if (field.kind === 'ratings') return ratingWords(to, place, { field, value }).join('\n');
  if (field.kind === 'date' && typeof value === 'string') return dateWords(to, value);
  if (field.kind === 'time' && typeof value === 'string') return timeWords(to.say, value);
  if (field.kind === 'span') return spanWords(to, value);
  if (Array.isArray(value) || field.kind === 'one' || field.kind === 'person' || field.kind === 'reference') {
    const chosen = Array.isArray(value) ? value : [String(value)];
    return chosen
      .map((id) => optionWords(to, place, { field, value: id }))
      .map((words, index) => (short === true ? words?.label : (words?.whole ?? words?.label)) ?? chosen[index])
      .join(', ');
  }
  if (typeof value === 'number') return amountWords(to.say, value, field.kind === 'number' ? field : {});
  return String(value);
}

/** "1. septembris – 18. decembris" */
function spanWords(to: Speaking, value: Value): string {
  const span = spanIn(value);
  return span === null ? String(value) : `${dateWords(to, span.from)} – ${dateWords(to, span.to)}`;
}

/** "Task – reached" for each task that was rated. */
function ratingWords(
  to: Speaking,
  place: FieldPlace,
  { field, value }: { readonly field: RatingsField; readonly value: Value },
): readonly string[] {
  const scale = choiceWords(to, place, field);
  return [...ratingsIn(value)].flatMap(([id, rating]) => {
    const row = to.context.plan.rows.find((one) => one.id === id);
    const words = scale.find((one) => one.value === rating)?.label ?? rating;
    return row === undefined ? [] : [`${rowTitle(to, row)} – ${words}`];
  });
}

export const dateWords = ({ context, say }: Speaking, date: string, grammar: DateCase = 'nominative'): string =>
  speakDate({ date, today: context.today, language: say.language, grammar });

/** The local day of an instant. */
export const dayWords = (to: Speaking, instant: string): string =>
  dateWords(to, today(new Date(instant), to.context.organisation.zone));

export const memberName = ({ context }: Pick<Speaking, 'context'>, id: string): string =>
  memberById(context.organisation, id)?.name ?? id;

/**
 * What a plan is called in a few words: "J-07", all that may be said of a learner outside a private chat; with the short
 * name of its type where there are several about such subjects.
 */
export function planCode({ context, say }: Speaking): string {
  const { type, plan, organisation } = context;
  const label = subjectLabel(plan.about, organisation);
  return typesAbout(type.about).length > 1 ? say('plan.code', { label, type: say(`${type.id}:short`) }) : label;
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

/** The name of whom a plan is about where it says more than the code, for lists in private chats. */
export const nameOfSubject = ({ plan, organisation }: PlanContext): readonly string[] =>
  [privateName(plan.about, organisation)].filter((name) => name !== undefined);

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
