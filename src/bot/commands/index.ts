/** The registry of commands: one line for each; the compiler names what is missing. */
import type { CommandId } from '../command-ids.ts';
import { back } from './back.ts';
import type { Command } from './command.ts';
import { continueWalk } from './continue.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { language } from './language.ts';
import { mode } from './mode.ts';
import { myPlans } from './my-plans.ts';
import { open } from './open.ts';
import { overdue } from './overdue.ts';
import { pause } from './pause.ts';
import { skip } from './skip.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { task } from './task.ts';
import { undo } from './undo.ts';

export const commands = {
  start,
  continue: continueWalk,
  'my-plans': myPlans,
  open,
  task,
  status,
  overdue,
  history,
  back,
  skip,
  pause,
  undo,
  mode,
  language,
  help,
} as const satisfies Record<CommandId, Command>;
