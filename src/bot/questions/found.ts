/** What a question found, ready to be shown: how many there are, and the lines of the screen that was asked for. */
import type { PlanQuestion } from '../../domain/language/plan-question.ts';
import type { Item } from '../ports/view.ts';

export interface Found {
  /** Of all screens. */
  readonly count: number;
  /** Whether there is anything at all that the reader may know of, whatever was asked. */
  readonly isAnyKnown: boolean;
  /** Of how many it is the count. */
  readonly of?: number;
  /** What is said where there is nothing, and more than that. */
  readonly none?: string;
  readonly lines: readonly Line[];
  /** What is said besides the count. */
  readonly more?: readonly string[];
}

/** An entry, with the heading that it stands under. */
export interface Line {
  readonly under: string;
  readonly item: Item;
}

/** Entries that a phone shows at once: a duty has a row of buttons, all else one beside it. */
export const screenOf = ({ asks }: Pick<PlanQuestion, 'asks'>): number =>
  ['late', 'due', 'work', 'waiting'].includes(asks) ? 4 : 7;

/** What stands on the screen that was asked for. */
export function pageOf<T>(all: readonly T[], question: Pick<PlanQuestion, 'page' | 'asks'>): readonly T[] {
  const { page = 0 } = question;
  return all.slice(page * screenOf(question), (page + 1) * screenOf(question));
}
