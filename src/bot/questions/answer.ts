/** Answers a question about plans and what is owed: how many first, then what or who, a screen at a time, within the rights of who asks. */
import { noFilter, type PlanQuestion, readQuestion, writeQuestion } from '../../domain/language/plan-question.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { showList } from '../plans/audited.ts';
import { answerView } from './answer-view.ts';
import { lastMonday } from './changes.ts';
import { findDuties } from './find-duties.ts';
import { findInPlans } from './find-in-plans.ts';
import { isOfDuties } from './reads.ts';

/** What changed is asked since a day, be it last Monday. */
const dated = ({ today }: Turn, question: PlanQuestion): PlanQuestion =>
  question.asks === 'changes' ? { since: lastMonday(today), ...question } : question;

/** @param rest a question as it is written in a button; any other text asks about all that there is */
export async function answerQuestion(turn: Turn, rest: string, asks: PlanQuestion['asks'] = 'late'): Promise<Reply> {
  const question = dated(turn, readQuestion(rest) ?? { ...noFilter, asks });
  const { asks: kind } = question;
  const found = isOfDuties(kind)
    ? await findDuties(turn, { ...question, asks: kind })
    : await findInPlans(turn, { ...question, asks: kind });
  const what = question.asks === 'late' ? 'overdue' : 'question';
  const shown = await showList(turn, what, answerView(turn, question, found));
  const { page: _, ...asked } = question;
  return { ...shown, conversation: { ...shown.conversation, question: writeQuestion(asked) } };
}
