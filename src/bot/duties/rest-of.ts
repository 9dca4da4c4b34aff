/** What a message of the day has no line for and counts all the same: a number in it is the whole number. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Member } from '../../domain/people/organisation.ts';
import { isLate } from './count-duties.ts';
import { type DutyLookup, isMine } from './load-duties.ts';
import type { Rest } from './views/daily.ts';

interface Told {
  readonly own: readonly Obligation[];
  /** Keys of the duties that the message speaks of. */
  readonly keys: readonly string[];
  /** Whether the message reminds of it, with a line or without. */
  readonly isNudged: (obligation: Obligation) => boolean;
}

/** All else that is late, whenever it is reminded of; of what is not late, what else the message reminds of. */
export function restOf(scene: DutyLookup, member: Member, { own, keys, isNudged }: Told): Rest {
  const { today } = scene;
  const others = own.filter((one) => one.state === 'open' && !keys.includes(one.key) && isMine(scene, member, one));
  const nudged = others.filter(isNudged);
  const dueFrom = (isDue: (due: LocalDate) => boolean): number => nudged.filter(({ due }) => isDue(due)).length;
  return {
    overdue: others.filter((one) => isLate(one, today)).length,
    due: dueFrom((due) => due === today),
    soon: dueFrom((due) => due > today),
  };
}
