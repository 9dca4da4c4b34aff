/** The school calendar with its estimates, for those who keep it and those who plan by it. */
import { rolesOf } from '../../domain/people/roles-of.ts';
import { leads } from '../leads.ts';
import { said } from '../turn.ts';
import { noRightView } from '../views/closed.ts';
import { schoolCalendarView } from '../views/school-calendar.ts';
import type { Command } from './command.ts';

export const calendar: Command = async (turn) => {
  const may = leads(turn) || rolesOf(turn.organisation, turn.member.id).includes('administrator');
  return said(turn, may ? schoolCalendarView(turn) : noRightView(turn.say));
};
