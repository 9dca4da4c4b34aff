/** The form of each part of the school that can be changed in the chat. */
import type { ChangeKind } from '../../../domain/people/organisation-change.ts';
import { givenRoles } from '../../../domain/people/roles.ts';
import { capital } from '../../../domain/text/capital.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { memberName } from '../../core/views/member-name.ts';
import type { Choice, Field, View } from '../../ports/view.ts';
import { problemOf, type Tried, untouched } from '../../settings/views/settings-forms.ts';
import { roleName } from './change-words.ts';

/** Beside which field it is said that the school cannot be changed so. */
export const problemField: Readonly<Record<ChangeKind, string>> = {
  'class-teacher': 'member',
  role: 'member',
  'stand-in': 'member',
  'free-days': 'first',
};

export function changeForm(turn: Turn, part: ChangeKind, tried: Tried = untouched): View {
  const { say } = turn;
  const title = say(`organisation.part.${part}`);
  const submit = {
    label: say('action.next'),
    token: tokenOf({ kind: 'school-said', part }),
    style: 'primary',
  } as const;
  return {
    name: 'settings',
    surface: 'form',
    title,
    short: title,
    blocks: [{ kind: 'text', text: say('organisation.form.follows') }],
    form: { fields: fieldsOf(turn, part, tried), submit },
    actions: [commandAction(say, 'change-school')],
  };
}

function fieldsOf(turn: Turn, part: ChangeKind, tried: Tried): readonly Field[] {
  const { say, organisation } = turn;
  const field = (name: string, required: boolean, hint?: string) => ({
    ...{ name, required, label: say(`organisation.form.${name}`), value: String(tried.typed[name] ?? '') },
    ...(hint !== undefined && { hint: say(`organisation.form.${hint}`) }),
    ...problemOf(tried, name),
  });
  const person = (required: boolean): Field => ({
    ...field('member', required, required ? undefined : 'nobody'),
    kind: 'person',
    choices: organisation.members.map(({ id }) => ({ value: id, label: memberName(turn, id) })),
  });
  const role: Field = {
    ...field('role', true),
    kind: 'one',
    choices: givenRoles.map((id) => ({ value: id, label: capital(roleName(turn, id)) })),
  };
  const what = (ids: readonly string[]): Field => ({
    ...field('what', true),
    kind: 'one',
    choices: ids.map((id): Choice => ({ value: id, label: say(`organisation.form.${id}`) })),
  });
  switch (part) {
    case 'class-teacher': {
      const choices = organisation.classes.map(({ id }) => ({ value: id, label: id }));
      return [{ ...field('class', true), kind: 'one', choices }, person(false)];
    }
    case 'role':
      return [role, person(true), what(['give', 'take'])];
    case 'stand-in':
      return [role, person(false)];
    case 'free-days':
      return [
        { ...field('first', true), kind: 'date' },
        { ...field('last', false, 'one-day'), kind: 'date' },
        what(['free', 'work']),
      ];
    default:
      return part satisfies never;
  }
}
