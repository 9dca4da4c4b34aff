/** Which learners have no plan in work: of those alone whose plans the asker sees all of, for others may have one that they may not know of. */
import type { PlanQuestion } from '../../domain/language/plan-question.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import { knowsOfAll, mayStart } from '../../domain/plan/access.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { privateName, subjectKey, subjectsOfKind } from '../../domain/plan/subject-kinds.ts';
import { typesAbout } from '../../domain/plan-types/find-types.ts';
import { defined } from '../../shared/defined.ts';
import type { Looking, Turn } from '../core/turn.ts';
import { startAction } from '../plans/views/no-plan.ts';
import { subjectTitle } from '../plans/views/plan-words.ts';
import { type Found, pageOf } from './found.ts';
import { isAboutMeant } from './is-meant.ts';

/** @param inWork all plans in work that the asker may know of */
export function withoutPlan(turn: Turn, question: PlanQuestion, inWork: readonly PlanContext[]): Found {
  const types = typesAbout('learner', turn.organisation);
  const { theirs, free } = subjectsWithoutPlan(turn, question, inWork);
  const mayBegin = (about: PlanSubject): boolean => types.some((type) => mayStart(turn, type, about));
  const lines = pageOf(free, question).map((about) => ({
    under: '',
    item: {
      title: subjectTitle(about, turn.organisation),
      ...defined({ detail: privateName(about, turn.organisation) }),
      ...(mayBegin(about) && { action: startAction(turn, about) }),
    },
  }));
  return { isAnyKnown: theirs.length > 0 || inWork.length > 0, count: free.length, of: theirs.length, lines };
}

/** Those whose plans the reader sees all of, and who of them has none. @param inWork as above */
export function subjectsWithoutPlan(looking: Looking, question: PlanQuestion, inWork: readonly PlanContext[]) {
  const types = typesAbout('learner', looking.organisation);
  const theirs = subjectsOfKind('learner', looking.organisation).filter(
    (about) => isAboutMeant(about, question) && types.some((type) => knowsOfAll(looking, type, about)),
  );
  const taken = new Set(inWork.map(({ plan }) => subjectKey(plan.about)));
  return { theirs, free: theirs.filter((about) => !taken.has(subjectKey(about))) };
}
