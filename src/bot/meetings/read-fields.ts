/** Reads what was typed into the forms of a meeting: texts, days, times; or says what is wrong. */

import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { readDate } from '../../domain/language/said-date.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { FieldProblem } from '../../domain/plan/field-reading.ts';
import { hideNames } from '../../domain/privacy/names.ts';
import type { Turn } from '../core/turn.ts';
import { memberName } from '../core/views/member-name.ts';
import type { FormValues } from '../ports/view.ts';

export function textOf(values: FormValues, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : (value?.[0] ?? '').trim();
}

/** Of several choices those that there are, in their own order. */
export function chosenOf<Id extends string>(values: FormValues, field: string, known: readonly Id[]): readonly Id[] {
  const value = values[field] ?? [];
  const chosen = typeof value === 'string' ? [value] : value;
  return known.filter((id) => chosen.includes(id));
}

/** The members who were checked, and whoever was added to them; null where nobody was. */
export function peopleOf({ organisation }: Turn, values: FormValues) {
  const known = organisation.members.map(({ id }) => id);
  const [added = null] = chosenOf(values, 'other', known);
  const people = chosenOf(values, 'people', known);
  return { people: added === null || people.includes(added) ? people : [...people, added], added };
}

/** What goes into mails and calendars names no learner: the code stands for the name. */
export const withoutNames = ({ organisation }: Turn, text: string): string =>
  hideNames(text, organisation.learners).text;

/** A day as it was said: one that lies ahead, or (`back`) today or before. */
export function readDay(
  { organisation, today }: Turn,
  text: string,
  facing: 'ahead' | 'back',
): { readonly date: string } | { readonly problem: FieldProblem } {
  if (text === '') return { problem: { kind: 'required' } };
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  const read = readDate(text, { today, facing, schoolYear });
  if (read === null) return { problem: { kind: 'not-a-date' } };
  if (read.kind === 'problem') return { problem: { kind: 'date', problem: read.problem.kind } };
  return facing === 'back' && read.date > today ? { problem: { kind: 'in-future' } } : { date: read.date };
}

export const addedWords = ({ organisation, say }: Turn, member: MemberId): string =>
  say('meetings.people.added', { name: memberName({ organisation, say }, member) });
