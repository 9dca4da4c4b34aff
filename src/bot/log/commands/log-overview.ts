/** What a semester of the log comes to, for those who oversee it: the one that is named, else the one that runs or has just ended. */
import { semesterIn } from '../../../domain/language/said-semester.ts';
import { spanOfSemester } from '../../../domain/log/log-span.ts';
import type { Command } from '../../core/command.ts';
import { reply } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { showTotals } from '../totals.ts';

export const logOverview: Command = async (turn, rest) => {
  const { say, organisation, today } = turn;
  const semester = semesterIn(rest, organisation.schoolYears, today);
  if (semester !== null) return showTotals(turn, spanOfSemester(semester.year, semester.number));
  const title = say('commands.log-overview.label');
  return reply(turn, messageView({ name: 'log', title, text: say('log.semester.unknown') }));
};
