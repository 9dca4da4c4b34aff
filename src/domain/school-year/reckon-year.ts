/** What closing a school year would do, and what hinders it: from the organisation, its plans and what is owed today. Nothing is changed. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { SchoolYear } from '../calendar/school-year.ts';
import type { Obligation } from '../duties/obligation.ts';
import type { ClassId, Organisation } from '../people/organisation.ts';
import type { PlanStatus } from '../plan/life-cycle.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { afterClosing } from './after-closing.ts';
import { type ClassMove, classMoves, twice } from './class-moves.ts';
import { type Leaving, leavingMembers } from './leaving.ts';
import { type MissingDates, missingDates } from './missing-dates.ts';
import { type PlanFate, planFates } from './plan-fates.ts';
import { lastDayOfYear, yearAfter } from './which-year.ts';

export type Hindrance =
  /** The year still runs, to that day. */
  | { readonly kind: 'not-over'; readonly lastDay: LocalDate }
  /** The calendar lacks these dates of the next year. */
  | { readonly kind: 'dates'; readonly missing: MissingDates['missing'][number] }
  /** Several classes would become that one. */
  | { readonly kind: 'class-twice'; readonly class: ClassId }
  /** The file says something of a class or person who is not there. */
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'hand-over'; readonly leaving: Leaving }
  | { readonly kind: 'plan'; readonly fate: Extract<PlanFate, { readonly kind: 'hinders' }> };

export interface Reckoning {
  /** "2026/2027" */
  readonly year: string;
  readonly next: string;
  /** How the classes are next year. */
  readonly moves: readonly ClassMove[];
  readonly after: Organisation;
  readonly fates: readonly PlanFate[];
  readonly leaving: readonly Leaving[];
  readonly dates: MissingDates;
  /** In the order in which they are best mended. */
  readonly hindrances: readonly Hindrance[];
}

interface Begun {
  /** The organisation as it is since. */
  readonly after: Organisation;
  /** The plans that it has ended, with the status that they had. */
  readonly endedFrom: ReadonlyMap<string, PlanStatus>;
}

export interface YearFacts {
  readonly organisation: Organisation;
  readonly year: SchoolYear;
  /** Those in work, and those that a closing begun before has ended. */
  readonly plans: readonly PlanContext[];
  /** The open ones. */
  readonly obligations: readonly Obligation[];
  readonly today: LocalDate;
  /** The classes are those of the next year already. */
  readonly classesStay?: boolean;
  /** What a closing that was begun already has done. */
  readonly begun?: Begun | undefined;
}

export function reckonYear(facts: YearFacts): Reckoning {
  const { organisation, year, plans, obligations, today } = facts;
  const next = yearAfter(year.id);
  const moves =
    facts.classesStay === true ? standing(classMoves(organisation), organisation) : classMoves(organisation);
  const after = facts.begun?.after ?? afterClosing(organisation, moves);
  const fates = planFates(plans, {
    ...{ year: year.id, today, after, obligations },
    endedFrom: facts.begun?.endedFrom ?? new Map(),
  });
  const leaving = leavingMembers(organisation, { after, moves, fates, obligations });
  const dates = missingDates(organisation, next);
  const reckoned = { year: year.id, next, moves, after, fates, leaving, dates };
  const lastDay = lastDayOfYear(year);
  return {
    ...reckoned,
    hindrances: [
      ...(today <= lastDay ? [{ kind: 'not-over', lastDay } as const] : []),
      ...hindrances(reckoned, organisation),
    ],
  };
}

/** Each class as it is, without whoever leaves. */
const standing = (moves: readonly ClassMove[], { classes, nextYear }: Organisation): readonly ClassMove[] =>
  moves.map((move) => {
    const now = classes.find(({ id }) => id === move.from)?.teacher ?? null;
    return { ...move, to: move.from, teacher: now !== null && nextYear?.leaving.includes(now) === true ? null : now };
  });

function hindrances(
  { dates, moves, leaving, fates }: Omit<Reckoning, 'hindrances'>,
  organisation: Organisation,
): readonly Hindrance[] {
  return [
    ...dates.missing.map((missing) => ({ kind: 'dates', missing }) as const),
    ...twice(moves).map((id) => ({ kind: 'class-twice', class: id }) as const),
    ...unknown(organisation).map((id) => ({ kind: 'unknown', id }) as const),
    ...leaving.flatMap((one) => (one.mustHand.length === 0 ? [] : [{ kind: 'hand-over', leaving: one } as const])),
    ...fates.flatMap((fate) => (fate.kind === 'hinders' ? [{ kind: 'plan', fate } as const] : [])),
  ];
}

function unknown({ classes, members, nextYear }: Organisation): readonly string[] {
  const teachers = nextYear?.classes.flatMap(({ teacher }) => teacher ?? []) ?? [];
  const people = [...(nextYear?.leaving ?? []), ...teachers].filter((id) => members.every((one) => one.id !== id));
  const named = (nextYear?.classes ?? []).map(({ id }) => id).filter((id) => classes.every((one) => one.id !== id));
  return [...new Set([...named, ...people])];
}
