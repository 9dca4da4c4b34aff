/** Whatever else is asked of several plans: how many, what is due, who has what to do, which are without a part. */
import type { Command } from '../../core/command.ts';
import { answerQuestion } from '../answer.ts';

export const ask: Command = (turn, rest) => answerQuestion(turn, rest, 'count');
