/** How far everybody is, for those who lead the school. */

import { leads } from '../../../domain/people/leads.ts';
import type { Command } from '../../core/command.ts';
import { refuse, showList } from '../../plans/audited.ts';
import { overview as overviewOf } from '../overview.ts';

export const overview: Command = async (turn) => {
  if (!leads(turn)) return refuse(turn, 'overview');
  const shown = await showList(turn, 'overview', await overviewOf(turn));
  // What is asked next goes on with all that is owed: "un 7.a?".
  return { ...shown, conversation: { ...shown.conversation, question: 'waiting' } };
};
