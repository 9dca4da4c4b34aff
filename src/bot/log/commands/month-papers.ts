/** What a month of the log comes to, and which papers it still lacks, for those who oversee it. */
import { monthIn } from '../../../domain/language/said-month.ts';
import type { Command } from '../../core/command.ts';
import { showMonth } from '../month.ts';

export const monthPapers: Command = (turn, rest) => showMonth(turn, monthIn(rest, turn.today));
