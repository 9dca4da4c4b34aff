/** Reads the change that a form holds. */
import { readDate } from '../../domain/language/said-date.ts';
import type { ChangeKind, OrganisationChange } from '../../domain/people/organisation-change.ts';
import { givenRoles } from '../../domain/people/roles.ts';
import type { Turn } from '../core/turn.ts';
import type { FormValues } from '../ports/view.ts';

export type ReadChange =
  | { readonly kind: 'change'; readonly change: OrganisationChange }
  /** In words, by field. */
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, string>> };

export function readChange(turn: Turn, part: ChangeKind, values: FormValues): ReadChange {
  const text = (name: string): string => String(values[name] ?? '').trim();
  const role = givenRoles.find((one) => one === text('role'));
  const found = turn.organisation.members.find(({ id }) => id === text('member'));
  const member = found?.id ?? null;
  const missing = (field: string): ReadChange => ({
    kind: 'problems',
    problems: { [field]: turn.say('problem.not-an-option') },
  });
  if (found === undefined && text('member') !== '') return missing('member');
  switch (part) {
    case 'class-teacher': {
      const inClass = turn.organisation.classes.find(({ id }) => id === text('class'));
      return inClass === undefined ? missing('class') : asChange({ kind: part, class: inClass.id, member });
    }
    case 'role':
      if (role === undefined) return missing('role');
      if (member === null) return missing('member');
      if (text('what') !== 'give' && text('what') !== 'take') return missing('what');
      return asChange({ kind: part, role, member, isHeld: text('what') === 'give' });
    case 'stand-in':
      return role === undefined ? missing('role') : asChange({ kind: part, role, member });
    case 'free-days':
      return readDays(turn, { first: text('first'), last: text('last'), what: text('what') });
    default:
      return part satisfies never;
  }
}

const asChange = (change: OrganisationChange): ReadChange => ({ kind: 'change', change });

interface TypedDays {
  readonly first: string;
  /** Empty: a single day. */
  readonly last: string;
  readonly what: string;
}

function readDays(turn: Turn, { first, last, what }: TypedDays): ReadChange {
  const day = (typed: string): string | null => {
    const date = readDate(typed, { today: turn.today });
    return date?.kind === 'date' ? date.date : null;
  };
  const from = day(first);
  const to = last === '' ? from : day(last);
  const problem = turn.say('problem.not-a-date');
  if (from === null) return { kind: 'problems', problems: { first: problem } };
  if (to === null) return { kind: 'problems', problems: { last: problem } };
  if (what !== 'free' && what !== 'work')
    return { kind: 'problems', problems: { what: turn.say('problem.not-an-option') } };
  return asChange({ kind: 'free-days', from, to, isFree: what === 'free' });
}
