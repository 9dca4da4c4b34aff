/** The commands that stand as buttons beside the place to write, on platforms that have room for them. */

import type { Action } from '../ports/view.ts';
import { commandAction } from './command-action.ts';
import type { Say } from './texts.ts';

export const menuFor = (say: Say): readonly Action[] =>
  (['my-plans', 'continue', 'start', 'task', 'overdue', 'help'] as const).map((command) => commandAction(say, command));
