/** The school calendar with its estimates, for those who keep it and those who plan by it. */

import { leads } from '../../../domain/people/leads.ts';
import { rolesOf } from '../../../domain/people/roles-of.ts';
import type { Command } from '../../core/command.ts';
import { reply } from '../../core/turn.ts';
import { refuse } from '../../plans/audited.ts';
import { schoolCalendarView } from '../views/school-calendar.ts';

export const calendar: Command = async (turn) => {
  const may = leads(turn) || rolesOf(turn.organisation, turn.member.id).includes('administrator');
  return may ? reply(turn, schoolCalendarView(turn)) : refuse(turn, 'calendar');
};
