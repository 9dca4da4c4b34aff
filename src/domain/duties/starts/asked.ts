/** What each kind of start is given, and what it gives. */

import { freeDaysOf, gradeOf } from '../../calendar/free-days.ts';
import type { LocalDate } from '../../calendar/local-date.ts';
import type { Instant } from '../../calendar/local-time.ts';
import type { SchoolYear } from '../../calendar/school-year.ts';
import type { Organisation } from '../../people/organisation.ts';
import { classOf } from '../../people/subject.ts';
import { schoolYearOf } from '../../plan/period.ts';
import { relevantYears } from '../relevant-years.ts';
import type { RuleStart, Span } from '../rule.ts';
import { aboutOf, type Subject } from '../subject.ts';

export type StartKind = RuleStart['kind'];

export interface StartAsked<Kind extends StartKind> {
  readonly start: Extract<RuleStart, { readonly kind: Kind }>;
  readonly within?: Span;
  readonly subject: Subject;
  readonly organisation: Organisation;
  readonly today: LocalDate;
}

/** One time that a duty is owed. */
export interface Occurrence {
  /** Names it among those of the same rule and subject, whatever becomes of its dates: a year, a semester, nothing. */
  readonly occurrence: string;
  readonly startsOn: LocalDate;
  /** The very moment, where a document of the same day must not count that was there before. */
  readonly since?: Instant;
  /** Never before `startsOn`. */
  readonly due: LocalDate;
  /** It rests on a date of the calendar that is only estimated. */
  readonly estimated: boolean;
}

type AnyAsked = Pick<StartAsked<StartKind>, 'subject' | 'organisation' | 'today'>;

/** The school years that are asked about: of a plan or renewal its own alone. */
export function yearsOf({ subject, organisation, today }: AnyAsked): readonly SchoolYear[] {
  const years = relevantYears(organisation.schoolYears, today);
  const own = ownYear(subject);
  return own === undefined ? years : years.filter((year) => year.id === own);
}

function ownYear(subject: Subject): string | undefined {
  if ('context' in subject) return schoolYearOf(subject.context.plan.period);
  return 'schoolYear' in subject ? subject.schoolYear : undefined;
}

/** The grade of the class that a subject belongs to; null where there is none. */
export function gradeOfSubject(subject: Subject): number | null {
  const inClass = classOf(aboutOf(subject).whom);
  return inClass === undefined ? null : gradeOf(inClass);
}

export const freeDaysFor = ({ subject, organisation }: AnyAsked): ReadonlySet<LocalDate> =>
  freeDaysOf(organisation, gradeOfSubject(subject));

/** "2026-2027": the id of a school year as a key may hold it. */
export const yearInKey = ({ id }: SchoolYear): string => id.replaceAll('/', '-');
