/** On which day a paper was made, in words. */
import type { Looking } from '../core/turn.ts';
import { dayIn } from '../core/views/due-words.ts';

export const printedOn = ({ say, today }: Pick<Looking, 'say' | 'today'>): string =>
  say('paper.printed', { date: dayIn({ say, today: null }, today, 'locative') });
