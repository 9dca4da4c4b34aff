/** What a month of the log comes to, and which papers it still lacks, for those who oversee it. */
import { monthIn } from '../../../domain/language/said-month.ts';
import type { Command } from '../../core/command.ts';
import { showTotals } from '../totals.ts';

export const monthPapers: Command = (turn, rest) => showTotals(turn, monthIn(rest, turn.today));
