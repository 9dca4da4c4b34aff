/** Whether a plan or a duty is of those that a question names: by class, learner, person, subject, status. */
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { PlanQuestion } from '../../domain/language/plan-question.ts';
import { classOf, learnerOf, type PlanSubject } from '../../domain/people/subject.ts';
import { maySee, ownersOf } from '../../domain/plan/access.ts';
import { neededSections, type SectionInstance } from '../../domain/plan/on-path.ts';
import { subjectOf } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Looking } from '../core/turn.ts';

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

/** A plan is a colleague's or of a subject where a section of it is, of those that the asker may see. */
export function isPlanMeant(turn: Looking, { type, plan }: PlanContext, question: PlanQuestion): boolean {
  const { members, subjects } = question;
  if (!isAboutMeant(plan.about, question)) return false;
  const seen = neededSections(type, plan).filter((section) => maySee(turn, plan, section));
  const isOf = (section: SectionInstance): boolean =>
    ownersOf(turn, plan, section).members.some(({ id }) => members.includes(id));
  return (
    (members.length === 0 || seen.some(isOf)) &&
    (subjects.length === 0 || seen.some(({ subject = '' }) => subjects.includes(subject)))
  );
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
