/** The commands of orders and the calendar of the school. */
import type { CommandTable } from '../../core/command.ts';
import { calendar } from './calendar.ts';
import { order } from './order.ts';

export const orderCommands = {
  calendar,
  order,
} as const satisfies CommandTable;
