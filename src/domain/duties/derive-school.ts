/** The duties that are about no plan: those of the school itself, its classes, learners without a new plan, meetings. */

import { gradeOf } from '../calendar/free-days.ts';
import { isOfGrade } from '../calendar/school-year.ts';
import type { LearnerCode } from '../people/organisation.ts';
import { learnerOf } from '../people/subject.ts';
import { schoolYearOf } from '../plan/period.ts';
import type { PlanOutline } from '../plan/plan.ts';
import { isPlanInWork } from '../plan-types/index.ts';
import { dutiesOfMeeting } from './derive-meeting.ts';
import { dutiesOfRule } from './duty-of.ts';
import type { SchoolFacts } from './facts.ts';
import type { Duty } from './obligation.ts';
import { relevantYears } from './relevant-years.ts';
import type { RuleSubject } from './rule.ts';
import type { Subject } from './subject.ts';

/** Everything that is owed about no plan, done or not. */
export function dutiesOfSchool(facts: SchoolFacts): readonly Duty[] {
  const rules = facts.organisation.rules?.rules ?? [];
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
        .map(({ id }) => ({ kind: 'class', class: id }));
    case 'renewal':
      return renewals(about.type, facts);
    case 'plan':
    case 'section':
    case 'task':
    case 'meeting':
      return [];
    default:
      return about satisfies never;
  }
}

/** For each learner of the school whose plan of an earlier school year was not ended. */
function renewals(type: string, { organisation, plans, today }: SchoolFacts): readonly Subject[] {
  const byLearner = plansByLearner(plans.filter((plan) => plan.type === type));
  return relevantYears(organisation.schoolYears, today).flatMap(({ id: schoolYear }) =>
    organisation.learners
      .map(({ code, ...learner }) => ({ code, class: learner.class, own: byLearner.get(code) ?? [] }))
      .filter(({ own }) => own.some((plan) => (schoolYearOf(plan.period) ?? schoolYear) < schoolYear && goesOn(plan)))
      .map(({ code, class: inClass, own }) => ({
        kind: 'renewal',
        learner: code,
        class: inClass,
        schoolYear,
        plans: own,
      })),
  );
}

function plansByLearner(plans: readonly PlanOutline[]): ReadonlyMap<LearnerCode, readonly PlanOutline[]> {
  const byLearner = new Map<LearnerCode, PlanOutline[]>();
  for (const plan of plans) {
    const learner = learnerOf(plan.about);
    if (learner === undefined) continue;
    const own = byLearner.get(learner);
    if (own === undefined) byLearner.set(learner, [plan]);
    else own.push(plan);
  }
  return byLearner;
}

const goesOn = isPlanInWork;
