/** What is seen of a button: of one that leads to all the rest a sign, its label is for ears. */
import type { Action } from '../ports/view.ts';

export const seenLabel = ({ style, label }: Pick<Action, 'style' | 'label'>): string =>
  style === 'more' ? '⋯' : label;
