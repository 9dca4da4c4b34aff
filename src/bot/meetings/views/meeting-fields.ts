/** The forms of meetings: fields with what was typed in them before, and what is wrong with it. */

import { type GuestKind, guestKinds } from '../../../domain/meetings/meeting.ts';
import type { MemberId } from '../../../domain/people/organisation.ts';
import { defined } from '../../../shared/defined.ts';
import type { Say } from '../../core/texts.ts';
import { memberName } from '../../core/views/member-name.ts';
import type { Choice, Field, FormValues } from '../../ports/view.ts';

/** What was typed into a form, and in words what is wrong with which field. */
export interface TriedForm {
  readonly typed: FormValues;
  readonly problems: Readonly<Record<string, string>>;
}

export const notTried: TriedForm = { typed: {}, problems: {} };

export interface FieldOf {
  readonly say: Say;
  readonly tried: TriedForm;
  /** Which form it stands in: its label and hint are among the texts of that form. */
  readonly form: 'details' | 'other' | 'cancel' | 'contribute' | 'present' | 'number' | 'decision' | 'agreement';
  readonly name: string;
  readonly required?: false;
}

const baseOf = ({ say, tried, form, name, required }: FieldOf) => ({
  name,
  label: say(`meetings.fields.${form}.${name}`),
  hint: say(`meetings.fields.${form}.${name}-hint`),
  required: required ?? true,
  ...defined({ problem: tried.problems[name] }),
});

const typedOr = ({ tried, name }: FieldOf, value: string): string => {
  const typed = tried.typed[name];
  return typed === undefined ? value : typeof typed === 'string' ? typed : typed.join(', ');
};

export const textField = (field: FieldOf, value: string, longest: number): Field => ({
  ...baseOf(field),
  kind: 'text',
  value: typedOr(field, value),
  longest,
});

export const longField = (field: FieldOf, value: string, longest: number): Field => ({
  ...baseOf(field),
  kind: 'long-text',
  value: typedOr(field, value),
  longest,
  phrases: [],
});

export const dayField = (field: FieldOf, value: string): Field => ({
  ...baseOf(field),
  kind: 'date',
  value: typedOr(field, value),
});

export const numberField = (field: FieldOf, value: string, most: number): Field => ({
  ...baseOf(field),
  kind: 'number',
  value: typedOr(field, value),
  least: '5',
  most: String(most),
});

export const choiceField = (field: FieldOf, value: string, choices: readonly Choice[]): Field => ({
  ...baseOf(field),
  kind: 'one',
  value: typedOr(field, value),
  choices,
});

export const personField = (field: FieldOf, value: string, to: PeopleOf): Field => ({
  ...baseOf(field),
  kind: 'person',
  value: typedOr(field, value),
  choices: peopleChoices(to),
});

export function severalField(field: FieldOf, value: readonly string[], choices: readonly Choice[]): Field {
  const typed = field.tried.typed[field.name];
  const chosen = typed === undefined ? value : typeof typed === 'string' ? [typed] : typed;
  return { ...baseOf(field), kind: 'several', value: chosen, choices };
}

type PeopleOf = Parameters<typeof memberName>[0];

const peopleChoices = (to: PeopleOf, isMeant: (id: MemberId) => boolean = () => true): readonly Choice[] =>
  to.organisation.members.filter(({ id }) => isMeant(id)).map(({ id }) => ({ value: id, label: memberName(to, id) }));

interface Gathered {
  /** Who is checked. */
  readonly people: readonly MemberId[];
  /** Who can be checked besides. */
  readonly invited: readonly MemberId[];
}

/** Those who were chosen, to be checked, and one more who is found by typing: no list of the whole staff. */
export function peopleFields(
  form: Omit<FieldOf, 'name'>,
  { people, invited }: Gathered,
  to: PeopleOf,
): readonly Field[] {
  const typed = form.tried.typed.people ?? [];
  const chosen = new Set([...people, ...invited, ...(typeof typed === 'string' ? [typed] : typed)]);
  return [
    severalField(
      { ...form, name: 'people' },
      people,
      peopleChoices(to, (id) => chosen.has(id)),
    ),
    {
      ...baseOf({ ...form, name: 'other', required: false }),
      kind: 'person',
      value: typedOr({ ...form, name: 'other' }, ''),
      choices: peopleChoices(to, (id) => !chosen.has(id)),
    },
  ];
}

export const guestChoices = (say: Say, guests: readonly GuestKind[] = guestKinds): readonly Choice[] =>
  guests.map((id) => ({ value: id, label: say(`meetings.guest.${id}`) }));
