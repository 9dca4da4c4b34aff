/** Puts what is typed while a form stands in the chat into that form: a day and an hour where they are asked for, else the text that is missing. It is sent by a tap. */
import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { findSaidDate } from '../../domain/language/said-date.ts';
import { hourIn } from '../../domain/language/said-times.ts';
import type { StandingForm } from '../ports/conversation.ts';
import type { Field, View } from '../ports/view.ts';
import { reopeningOf, type Tap, tapOf } from './tap.ts';
import type { Reply, Turn } from './turn.ts';

/** What words are put together into by themselves: a question of a section, a task, an entry of a log. */
const putTogether: readonly View['name'][] = ['question', 'task-draft', 'entry'];

/** The form of a view that stands in the chat; undefined where there is none, or words are read for it otherwise. */
export function standingForm({ name, surface, form }: View): StandingForm | undefined {
  if (form === undefined || surface !== 'message' || putTogether.includes(name)) return undefined;
  const held = form.fields.flatMap(({ name: field, value }) => (typeof value === 'string' ? [[field, value]] : []));
  return { submit: form.submit.token, held: Object.fromEntries(held) };
}

type TypedField = Extract<Field, { readonly kind: 'text' | 'long-text' | 'number' | 'date' }>;

const isTyped = (field: Field): field is TypedField => ['text', 'long-text', 'number', 'date'].includes(field.kind);

/** The tap that shows it again. */
export const openingOf = ({ submit }: StandingForm): Tap | null => tapOf(reopeningOf(submit));

/**
 * The form with what was typed in it; null where it is there no more, or asks for nothing of the kind.
 * @param shown what its opening gives
 * @param held what stood in it before
 */
export function typeIntoForm(
  turn: Turn,
  shown: Reply,
  { held, text }: Pick<StandingForm, 'held'> & { readonly text: string },
): Reply | null {
  const { view } = shown;
  if (view?.form === undefined) return null;
  const fields = view.form.fields.map((field) => withValue(field, held[field.name]));
  const read = readInto(turn, fields, text.trim());
  if (read.size === 0) return null;
  const form = { ...view.form, fields: fields.map((field) => withValue(field, read.get(field.name))) };
  return { ...shown, view: { ...view, surface: 'message', form } };
}

/** By the names of the fields. */
function readInto(turn: Turn, fields: readonly Field[], text: string): ReadonlyMap<string, string> {
  const empty = fields.filter((field): field is TypedField => isTyped(field) && field.value === '');
  const day = empty.find(({ kind }) => kind === 'date');
  const hour = empty.find(({ name }) => name === 'time');
  const saidDay = day && dayIn(turn, text);
  const saidHour = hour && hourIn(text);
  const said = new Map([
    ...(day && saidDay ? [[day.name, saidDay] as const] : []),
    ...(hour && saidHour ? [[hour.name, saidHour] as const] : []),
  ]);
  if (said.size > 0 || day !== undefined) return said;
  const texts = empty.filter((field) => field !== hour && field.kind !== 'number');
  const missing = texts.find(({ required }) => required) ?? texts[0];
  return new Map(missing === undefined ? [] : [[missing.name, text]]);
}

function dayIn({ organisation, today }: Turn, text: string): string | null {
  const found = findSaidDate(text, { today, schoolYear: currentSchoolYear(organisation.schoolYears, today) });
  return found?.kind === 'date' ? found.date : null;
}

function withValue(field: Field, value: string | undefined): Field {
  if (value === undefined || value === '' || field.kind === 'several') return field;
  if ('choices' in field && !field.choices.some((one) => one.value === value)) return field;
  const { problem: _, ...rest } = field;
  return { ...rest, value };
}
