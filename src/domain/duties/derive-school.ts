/** The duties that are about no plan: those of the school itself, its classes, whoever has no new plan yet, meetings, documents. */

import { gradeOf } from '../calendar/free-days.ts';
import { isOfGrade } from '../calendar/school-year.ts';
import { rolesOf } from '../people/roles-of.ts';
import { endsBefore } from '../plan/period.ts';
import type { PlanOutline } from '../plan/plan.ts';
import { subjectKey, subjectsOfKind } from '../plan/subject-kinds.ts';
import { isPlanInWork, newestOf } from '../plan-types/find-types.ts';
import { allRules } from './check-context.ts';
import { dutiesOfMeeting } from './derive-meeting.ts';
import { dutiesOfRule } from './duty-of.ts';
import type { SchoolFacts } from './facts.ts';
import { entriesOf, neededPlans } from './needed-plans.ts';
import type { Duty } from './obligation.ts';
import { relevantYears } from './relevant-years.ts';
import type { RuleSubject } from './rule.ts';
import { semesterRenewals } from './semester-renewals.ts';
import type { Subject } from './subject.ts';

type Renewal = Extract<Subject, { readonly kind: 'renewal' }>;
type NeededPlan = Extract<Subject, { readonly kind: 'needed-plan' }>;

/** Everything that is owed about no plan, done or not. */
export function dutiesOfSchool(facts: SchoolFacts): readonly Duty[] {
  const rules = allRules(facts.organisation.rules);
  const meetings = facts.meetings.filter(({ plan }) => plan === undefined);
  return [
    ...rules.flatMap((rule) => subjectsOf(rule.about, facts).flatMap((subject) => dutiesOfRule(rule, subject, facts))),
    ...meetings.flatMap((meeting) => dutiesOfMeeting(meeting, facts)),
  ];
}

function subjectsOf(about: RuleSubject, facts: SchoolFacts): readonly Subject[] {
  switch (about.kind) {
    case 'school':
      return [{ kind: 'school' }];
    case 'class':
      return facts.organisation.classes
        .filter(({ id }) => isOfGrade(about.grades, gradeOf(id)))
        .map(({ id }) => ({ kind: 'whom', whom: { kind: 'class', class: id } }));
    case 'member':
      return facts.organisation.members
        .filter(({ id }) => isOneOf(rolesOf(facts.organisation, id), about.roles))
        .map(({ id }) => ({ kind: 'whom', whom: { kind: 'member', member: id } }));
    case 'group':
      return (facts.organisation.groups ?? [])
        .filter(({ kind }) => isOneOf([kind], about.groups))
        .map(({ id }) => ({ kind: 'whom', whom: { kind: 'group', group: id } }));
    case 'renewal':
      return renewals(about.type, facts);
    case 'yearly-plan':
      return yearlyPlans(about.type, facts);
    case 'document':
      return facts.documents
        .filter(({ kind, withdrawn }) => withdrawn === undefined && about.documents.includes(kind))
        .map((document) => ({ kind: 'document', document }));
    case 'entry':
      return entriesOf(facts);
    case 'needed-plan':
      return neededPlans(about.type, facts).filter((one) => !isRenewed(about.type, one, facts));
    case 'plan':
    case 'section':
    case 'task':
    case 'row':
    case 'transition':
    case 'meeting':
      return [];
    default:
      return about satisfies never;
  }
}

/** Whether some of what there is was named; where nothing was, whatever there is. */
const isOneOf = (there: readonly string[], named: readonly string[] | undefined): boolean =>
  named === undefined || there.some((one) => named.includes(one));

/** Where the rules ask for renewals, a learner whose plan is renewed owes no second one. */
function isRenewed(type: string, { whom, schoolYear }: NeededPlan, facts: SchoolFacts): boolean {
  const isAsked = allRules(facts.organisation.rules).some(
    ({ about }) => about.kind === 'renewal' && about.type === type,
  );
  const key = subjectKey(whom);
  return isAsked && renewals(type, facts).some((one) => one.schoolYear === schoolYear && subjectKey(one.whom) === key);
}

/** For each subject of the type's kind whose plan of an earlier period was not ended. */
function renewals(id: string, { organisation, plans, today }: SchoolFacts): readonly Renewal[] {
  const type = newestOf(id);
  if (type === undefined) return [];
  const bySubject = plansBySubject(plans.filter((plan) => plan.type === id));
  if (type.period.kind === 'semester') return semesterRenewals(type, bySubject, { organisation, today });
  return yearlyPlans(id, { organisation, plans, today }).filter((one) =>
    one.plans.some((plan) => endsBefore(plan.period, one.schoolYear) && isPlanInWork(plan)),
  );
}

function yearlyPlans(
  id: string,
  { organisation, plans, today }: Pick<SchoolFacts, 'organisation' | 'plans' | 'today'>,
): readonly Renewal[] {
  const type = newestOf(id);
  // A duty that ends with a plan would tell of what is between two people.
  if (type === undefined || type.addressee !== undefined) return [];
  const bySubject = plansBySubject(plans.filter((plan) => plan.type === id));
  return relevantYears(organisation.schoolYears, today).flatMap(({ id: schoolYear }) =>
    subjectsOfKind(type.about, organisation).map((whom): Renewal => {
      return { kind: 'renewal', whom, schoolYear, plans: bySubject.get(subjectKey(whom)) ?? [] };
    }),
  );
}

function plansBySubject(plans: readonly PlanOutline[]): ReadonlyMap<string, readonly PlanOutline[]> {
  const bySubject = new Map<string, PlanOutline[]>();
  for (const plan of plans) {
    const key = subjectKey(plan.about);
    const own = bySubject.get(key);
    if (own === undefined) bySubject.set(key, [plan]);
    else own.push(plan);
  }
  return bySubject;
}
