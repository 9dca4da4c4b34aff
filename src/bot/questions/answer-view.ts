/** The answer to a question: the number and what it counts, then one screen of what was found, and the way to the rest. */
import { type PlanQuestion, writeQuestion } from '../../domain/language/plan-question.ts';
import { unbroken } from '../core/non-breaking.ts';
import { tokenOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import type { Action, Block, View } from '../ports/view.ts';
import { type Found, type Line, screenOf } from './found.ts';
import { commandOf, isNarrow, questionKey, scopeWords } from './question-words.ts';

export function answerView(turn: Turn, question: PlanQuestion, found: Found): View {
  const { say } = turn;
  const { unknown } = question;
  const { count, lines, more = [] } = found;
  const key = questionKey(question);
  const missing = unknown.map((one) => say('answer.no-such', { said: one }));
  const counted = unknown.length > 0 && count === 0 ? [] : [countWords(turn, question, found), ...more];
  return messageView({
    name: question.asks === 'late' ? 'overdue' : 'overview',
    title: say(`answer.title.${key}`),
    text: [...missing, ...counted],
    blocks: grouped(lines),
    actions: [
      ...pages(turn, question, count),
      ...sheetAction(turn, question, count),
      ...nearAction(turn, question, more),
      ...chartAction(turn, question, count),
    ],
  });
}

/** That there is nothing is said of what they may see alone. */
function countWords(turn: Turn, question: PlanQuestion, { count, isAnyKnown, of = count, none }: Found): string {
  const { say } = turn;
  const key = questionKey(question);
  const scope = scopeWords(turn, question);
  if (count > 0) return say(`answer.${key}`, { count, of, scope });
  if (none !== undefined) return none;
  if (!isAnyKnown && !isNarrow(question)) return say('overdue.no-plans');
  return say('answer.none', { what: say(`answer.what.${key}`), scope });
}

function grouped(lines: readonly Line[]): readonly Block[] {
  const headings = [...new Set(lines.map(({ under }) => under))];
  return headings.flatMap((heading): readonly Block[] => [
    ...(heading === '' ? [] : [{ kind: 'heading' as const, text: heading }]),
    { kind: 'items', items: lines.filter(({ under }) => under === heading).map(({ item }) => item) },
  ]);
}

const asked = ({ page: _, ...question }: PlanQuestion): string => writeQuestion(question);

const asking = (question: PlanQuestion): string =>
  tokenOf({ kind: 'said', command: commandOf(question), rest: writeQuestion(question) });

function pages({ say }: Turn, question: PlanQuestion, count: number): readonly Action[] {
  const { page = 0 } = question;
  const left = count - (page + 1) * screenOf(question);
  return [
    ...(left > 0
      ? [{ label: unbroken(say('answer.more', { count: left })), token: asking({ ...question, page: page + 1 }) }]
      : []),
    ...(page > 0 ? [{ label: say('action.back'), token: asking({ ...question, page: page - 1 }) }] : []),
  ];
}

/** What takes more than one screen may be had as a sheet, to be sorted and counted. */
function sheetAction({ say }: Turn, question: PlanQuestion, count: number): readonly Action[] {
  if (count <= screenOf(question)) return [];
  return [{ label: say('answer.sheet'), token: tokenOf({ kind: 'paper', what: 'answer', of: asked(question) }) }];
}

/** From what is late to what comes next, and back. */
function nearAction({ say }: Turn, question: PlanQuestion, more: readonly string[]): readonly Action[] {
  if (more.length === 0 || !['late', 'due'].includes(question.asks)) return [];
  const asks = question.asks === 'late' ? 'due' : 'late';
  const { until: _, since: __, ...filters } = question;
  return [{ label: say(`answer.title.${asks}`), token: asking({ ...filters, asks, page: 0 }) }];
}

/** What people would rather look at than read. */
function chartAction({ say }: Turn, question: PlanQuestion, count: number): readonly Action[] {
  if (count === 0 || !['workload', 'compare'].includes(question.asks)) return [];
  return [{ label: say('action.chart'), token: tokenOf({ kind: 'said', command: 'chart', rest: asked(question) }) }];
}
