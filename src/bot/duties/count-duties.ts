/** Counts of open duties: how many, how many of them late, by class, kind and holder. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';

export interface Count {
  readonly id: string;
  readonly open: number;
  readonly overdue: number;
  readonly escalated: number;
  /** Plans that they are about. */
  readonly plans: number;
}

/** What is over its due date, and neither stands still nor waits for what others owe. */
export const isLate = (
  { due, stopped, waitsFor }: Pick<Obligation, 'due' | 'stopped' | 'waitsFor'>,
  today: LocalDate,
): boolean => due < today && stopped === undefined && waitsFor === undefined;

/**
 * One count for each id, those with most that is late first.
 * @param idsOf what a duty counts for
 */
export function countDuties(
  open: readonly Obligation[],
  today: LocalDate,
  idsOf: (obligation: Obligation) => readonly string[],
): readonly Count[] {
  const groups = new Map<string, Obligation[]>();
  for (const obligation of open) {
    for (const id of idsOf(obligation)) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [obligation]);
      else group.push(obligation);
    }
  }
  return [...groups]
    .map(([id, all]) => countOf(id, all, today))
    .toSorted((one, other) => other.overdue - one.overdue || other.open - one.open || (one.id < other.id ? -1 : 1));
}

export const countOf = (id: string, all: readonly Obligation[], today: LocalDate): Count => ({
  id,
  open: all.length,
  overdue: all.filter((one) => isLate(one, today)).length,
  escalated: all.filter(({ escalated }) => escalated !== undefined).length,
  plans: new Set(all.flatMap(({ about }) => about.plan ?? [])).size,
});
