/** Answers a question about plans: how many first, then what or who, a screen at a time, within the rights of who asks. */
import { addDays } from '../../../domain/calendar/local-date.ts';
import { noFilter, type PlanQuestion, readQuestion, writeQuestion } from '../../../domain/language/plan-question.ts';
import { classOf, learnerOf } from '../../../domain/people/subject.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import type { Reply, Turn } from '../../core/turn.ts';
import { showList } from '../audited.ts';
import { knownOfAll } from '../find-plans.ts';
import { answerView, type Found } from './answer-view.ts';
import { changesIn } from './changes.ts';
import { type Owed, owedIn } from './owed.ts';
import { isWithout } from './without.ts';

/** @param rest a question as it is written in a button; any other text asks about all that there is */
export async function answerQuestion(turn: Turn, rest: string, asks: PlanQuestion['asks'] = 'late'): Promise<Reply> {
  const question = readQuestion(rest) ?? { ...noFilter, asks };
  const contexts = (
    await knownOfAll(turn, question.asks === 'count' ? question : { classes: question.classes })
  ).filter((context) => isMeant(context, question));
  const shown = await showList(
    turn,
    question.asks === 'late' ? 'overdue' : 'question',
    answerView(turn, question, foundIn(turn, question, contexts)),
  );
  const { page: _, ...asked } = question;
  return { ...shown, conversation: { ...shown.conversation, question: writeQuestion(asked) } };
}

/** A class or grade that there is not has no plans; what is said of it stands above the list. */
function isMeant({ plan }: PlanContext, { classes, grades, learners, unknown, statuses, asks }: PlanQuestion): boolean {
  const hasPlace =
    classes.length + grades.length === 0
      ? unknown.length === 0 || learners.length > 0
      : classes.includes(classOf(plan.about) ?? '');
  const isLearner = learners.length === 0 || learners.includes(learnerOf(plan.about) ?? '');
  return hasPlace && isLearner && (asks !== 'count' || statuses.length === 0 || statuses.includes(plan.status));
}

function foundIn(turn: Turn, question: PlanQuestion, contexts: readonly PlanContext[]): Found {
  const owed = (): readonly Owed[] =>
    contexts
      .flatMap((context) => owedIn(turn, context))
      .filter((one) => isAsked(one, question))
      .toSorted((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'));
  const of = { isAnyKnown: contexts.length > 0 };
  switch (question.asks) {
    case 'late':
      return { ...of, kind: 'owed', owed: owed().filter(({ late }) => late > 0) };
    case 'due': {
      const until = question.until ?? addDays(turn.today, soon);
      return { ...of, kind: 'owed', owed: owed().filter(({ due }) => due !== null && due <= until) };
    }
    case 'work':
    case 'waiting':
      return { ...of, kind: 'owed', owed: owed() };
    case 'workload':
      return { ...of, kind: 'workload', owed: owed() };
    case 'count':
      return { ...of, kind: 'plans', plans: contexts };
    case 'without':
      return {
        ...of,
        kind: 'plans',
        plans: contexts.filter((context) => isWithout(turn, context, question.part ?? '')),
      };
    case 'changes':
      return { ...of, kind: 'changes', changes: contexts.flatMap((context) => changesIn(turn, context)) };
    default:
      return question.asks satisfies never;
  }
}

/** Days from today on that count as near where no day was said. */
const soon = 30;

const isAsked = ({ who, subject }: Owed, { members, subjects }: PlanQuestion): boolean =>
  (members.length === 0 || members.some((member) => who.includes(member))) &&
  (subjects.length === 0 || (subject !== undefined && subjects.includes(subject)));
