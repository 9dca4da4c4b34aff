/** Whether a plan or a duty is of those that a question names: by class, learner, person, subject, status. */
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { PlanQuestion } from '../../domain/language/plan-question.ts';
import { classOf, learnerOf, type PlanSubject } from '../../domain/people/subject.ts';
import { subjectOf } from '../../domain/plan/plan.ts';

/** A class or grade that there is not has nothing; what is said of it stands above the list. */
export function isAboutMeant(
  about: PlanSubject | undefined,
  { classes, grades, learners, unknown }: PlanQuestion,
): boolean {
  const hasPlace =
    classes.length + grades.length === 0
      ? unknown.length === 0 || learners.length > 0
      : classes.includes(classOf(about) ?? '');
  return hasPlace && (learners.length === 0 || learners.includes(learnerOf(about) ?? ''));
}

/** A duty counts for each who holds it. */
export function isDutyMeant({ about, holders }: Obligation, question: PlanQuestion): boolean {
  const { members, subjects } = question;
  const taught = about.subject ?? subjectOf(about.section ?? '');
  return (
    isAboutMeant(about.whom, question) &&
    (members.length === 0 || members.some((member) => holders.includes(member))) &&
    (subjects.length === 0 || (taught !== undefined && subjects.includes(taught)))
  );
}
