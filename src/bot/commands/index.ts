/** The registry of commands: one line for each; the compiler names what is missing. */
import type { CommandId } from '../command-ids.ts';
import { absence } from './absence.ts';
import { back } from './back.ts';
import { calendar } from './calendar.ts';
import type { Command } from './command.ts';
import { continueWalk } from './continue.ts';
import { done } from './done.ts';
import { duties } from './duties.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { language } from './language.ts';
import { meeting } from './meeting.ts';
import { meetings } from './meetings.ts';
import { mode } from './mode.ts';
import { mute, unmute } from './mute.ts';
import { myPlans } from './my-plans.ts';
import { notYet, wrong } from './not-yet.ts';
import { open } from './open.ts';
import { order } from './order.ts';
import { overdue } from './overdue.ts';
import { overview } from './overview.ts';
import { pause } from './pause.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { rules } from './rules.ts';
import { settings } from './settings.ts';
import { skip } from './skip.ts';
import { snooze } from './snooze.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { task } from './task.ts';
import { undo } from './undo.ts';
import { unreachable } from './unreachable.ts';

export const commands = {
  start,
  continue: continueWalk,
  'my-plans': myPlans,
  duties,
  done,
  'not-yet': notYet,
  snooze,
  wrong,
  open,
  task,
  status,
  overdue,
  overview,
  meeting,
  meetings,
  history,
  review,
  report,
  back,
  skip,
  pause,
  undo,
  mode,
  language,
  settings,
  mute,
  unmute,
  absence,
  rules,
  order,
  calendar,
  unreachable,
  help,
} as const satisfies Record<CommandId, Command>;
