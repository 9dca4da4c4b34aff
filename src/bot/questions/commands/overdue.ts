/** Who is late: sections and tasks past their due date, within the asker's rights. */
import type { Command } from '../../core/command.ts';
import { answerQuestion } from '../answer.ts';

export const overdue: Command = (turn, rest) => answerQuestion(turn, rest, 'late');
