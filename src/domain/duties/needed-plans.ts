/** For whom the register of those who may need support says that a plan is needed, and whose entries it holds. */
import { today as dayOf, type LocalDate } from '../calendar/local-date.ts';
import { currentSchoolYear } from '../calendar/school-year.ts';
import type { IntakeEntry } from '../intake/intake-entry.ts';
import type { PlanSubject } from '../people/subject.ts';
import { subjectKey, subjectOfKey } from '../plan/subject-kinds.ts';
import type { SchoolFacts } from './facts.ts';
import { relevantYears } from './relevant-years.ts';
import type { Subject } from './subject.ts';

type Entry = Extract<Subject, { readonly kind: 'entry' }>;
type NeededPlan = Extract<Subject, { readonly kind: 'needed-plan' }>;
type Known = Pick<SchoolFacts, 'organisation' | 'intake'>;

/** The entries that stand, of learners who are still there. */
export const entriesOf = ({ organisation, intake }: Known): readonly Entry[] =>
  intake
    .filter(({ withdrawn }) => withdrawn === undefined)
    .flatMap((entry): readonly Entry[] => {
      const whom = subjectOfKey(subjectKey(entry.about), organisation);
      return whom === null ? [] : [{ kind: 'entry', entry, whom }];
    });

/** Each learner once for a school year, from the first decision on that a plan is needed. */
export function neededPlans(type: string, facts: SchoolFacts): readonly NeededPlan[] {
  const { organisation, plans, today } = facts;
  const years = relevantYears(organisation.schoolYears, today).map(({ id }) => id);
  const bySubject = new Map<string, NeededPlan>();
  for (const { entry, whom } of entriesOf(facts)) {
    const needed = neededSince(entry, facts);
    if (needed === null || !years.includes(needed.schoolYear)) continue;
    const key = `${subjectKey(whom)} ${needed.schoolYear}`;
    if ((bySubject.get(key)?.since ?? needed.since) < needed.since) continue;
    const own = plans.filter((plan) => plan.type === type && isAbout(plan.about, whom));
    bySubject.set(key, { kind: 'needed-plan', whom, ...needed, plans: own });
  }
  return [...bySubject.values()];
}

const isAbout = (one: PlanSubject, other: PlanSubject): boolean => subjectKey(one) === subjectKey(other);

/** In summer a plan is needed for the year to come. */
function neededSince(
  { decided }: IntakeEntry,
  { organisation: { schoolYears, zone } }: SchoolFacts,
): { readonly since: LocalDate; readonly schoolYear: string } | null {
  if (decided?.decision !== 'plan') return null;
  const since = dayOf(new Date(decided.at), zone);
  const year = currentSchoolYear(schoolYears, since);
  return year && { since, schoolYear: year.id };
}
