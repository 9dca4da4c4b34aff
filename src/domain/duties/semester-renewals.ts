/** Whose support of one semester asks whether it goes on in the next: a type that is planned by the semester is renewed by it. */
import type { LocalDate } from '../calendar/local-date.ts';
import { currentSchoolYear, semesterOf } from '../calendar/school-year.ts';
import type { Organisation } from '../people/organisation.ts';
import { isInWork, lastStatus } from '../plan/life-cycle.ts';
import { type PlanPeriod, yearsBefore } from '../plan/period.ts';
import type { PlanOutline } from '../plan/plan.ts';
import type { PlanType } from '../plan/plan-type.ts';
import type { Subject } from './subject.ts';

type Renewal = Extract<Subject, { readonly kind: 'renewal' }>;
type Semester = Extract<PlanPeriod, { readonly kind: 'semester' }>;

/** For each who had such a plan in the semester before this one, unless it was laid aside. @param plans of the type, by whom they are about */
export function semesterRenewals(
  type: PlanType,
  plans: ReadonlyMap<string, readonly PlanOutline[]>,
  { organisation, today }: { readonly organisation: Organisation; readonly today: LocalDate },
): readonly Renewal[] {
  const year = currentSchoolYear(organisation.schoolYears, today);
  const semester = year && semesterOf(year, today);
  if (!year || !semester) return [];
  const now: Semester = { kind: 'semester', year: year.id, semester: semester.number };
  const before = semesterBefore(now);
  return [...plans.values()].flatMap((own) => {
    const last = own.find(({ period, status }) => isSame(period, before) && wasCarriedOut(type, status));
    if (last === undefined) return [];
    return [{ kind: 'renewal', whom: last.about, schoolYear: now.year, semester: now.semester, plans: own }];
  });
}

const wasCarriedOut = (type: PlanType, status: string): boolean =>
  isInWork(type, status) || status === lastStatus(type);

const semesterBefore = (now: Semester): Semester =>
  now.semester === 2 ? { ...now, semester: 1 } : { ...now, year: yearsBefore(now)[0] ?? '', semester: 2 };

const isSame = (period: PlanPeriod, { year, semester }: Semester): boolean =>
  period.kind === 'semester' && period.year === year && period.semester === semester;
