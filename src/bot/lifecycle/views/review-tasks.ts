/** The tasks of one part of a review, each with its results of both semesters; a task that goes on stands once. */
import { rowsSeen } from '../../../domain/plan/access.ts';
import type { Lookback } from '../../../domain/plan/lookback.ts';
import { rowsOf, type SectionInstance } from '../../../domain/plan/on-path.ts';
import { type Row, sectionKey } from '../../../domain/plan/plan.ts';
import { ratingsFieldOf, ratingsOf, semesterOfTask } from '../../../domain/plan/ratings.ts';
import type { Looking } from '../../core/turn.ts';
import type { Speaking } from '../../plans/views/plan-words.ts';
import { taskDetail } from '../../plans/views/status-words.ts';
import { choiceWords, rowTitle } from '../../plans/views/value-words.ts';
import type { Block, Item } from '../../ports/view.ts';

export function reviewTasks(turn: Looking, to: Speaking, lookback: Lookback): readonly Block[] {
  const tasks = tasksOf(turn, to, lookback);
  const begun = tasks.filter((row) => !tasks.some((one) => one.id === row.continues));
  if (begun.length === 0) return [];
  return [{ kind: 'items', items: begun.map((row) => taskItem(to, lookback, chainOf(tasks, row))) }];
}

/** Those that the sections rate, and those that they set themselves. */
function tasksOf(turn: Looking, { context }: Speaking, { semesters }: Lookback): readonly Row[] {
  const rated = semesters.flatMap((section) => {
    const lists = ratingsFieldOf(section.type)?.field.of ?? [];
    return lists.map((list) => sectionKey(list, section.subject));
  });
  const keys = new Set([...rated, ...semesters.map((section) => section.key)]);
  return rowsSeen(
    turn,
    context,
    [...keys].flatMap((key) => rowsOf(context.plan, key)),
  );
}

/** The task and those that carry it on, oldest first. */
function chainOf(tasks: readonly Row[], row: Row): readonly Row[] {
  const next = tasks.find((one) => one.continues === row.id);
  return next === undefined ? [row] : [row, ...chainOf(tasks, next)];
}

function taskItem(to: Speaking, { semesters }: Lookback, chain: readonly Row[]): Item {
  const last = chain.at(-1);
  const results = semesters.flatMap((section) => resultIn(to, section, chain));
  const isNew = chain.length === 1 && last !== undefined && semesters.some((section) => section.key === last.section);
  const detail = [...results, ...(last === undefined ? [] : [taskDetail(to, last)])].filter((line) => line !== '');
  return {
    title: chain[0] === undefined ? '…' : rowTitle(to, chain[0]),
    ...(detail.length > 0 && { detail: detail.join('\n') }),
    ...markOf(to, chain, isNew),
  };
}

function markOf(to: Speaking, chain: readonly Row[], isNew: boolean): Pick<Item, 'mark'> {
  if (chain.length > 1) return { mark: { text: to.say('review.mark.carried'), tone: 'plain' } };
  return isNew ? { mark: { text: to.say('review.mark.new'), tone: 'plain' } } : {};
}

/** "1. semestris: daļēji sasniegts", or that the task was for this semester and has no result yet. */
function resultIn(to: Speaking, section: SectionInstance, chain: readonly Row[]): readonly string[] {
  const found = ratingsFieldOf(section.type);
  if (found === undefined) return [];
  const ratings = ratingsOf(to.context.plan, section);
  const words = choiceWords(to, { section, inRow: false }, found.field);
  const { semester } = found.field;
  const row = chain.find((one) => ratings.has(one.id));
  if (row === undefined && !chain.some((one) => semesterOfTask(one) === semester)) return [];
  const rating = row && words.find((one) => one.value === ratings.get(row.id))?.label;
  return [to.say('review.result', { semester, result: rating?.toLowerCase() ?? to.say('review.no-result') })];
}
