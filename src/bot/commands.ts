/** The registry of commands: one line for each; the compiler names what is missing. */

import type { CommandId } from './buttons/command-ids.ts';
import type { Command } from './core/command.ts';
import { done } from './duties/commands/done.ts';
import { duties } from './duties/commands/duties.ts';
import { notYet, wrong } from './duties/commands/not-yet.ts';
import { overview } from './duties/commands/overview.ts';
import { rules } from './duties/commands/rules.ts';
import { snooze } from './duties/commands/snooze.ts';
import { help } from './help/commands/help.ts';
import { pause } from './help/commands/pause.ts';
import { back } from './lifecycle/commands/back.ts';
import { continueWalk } from './lifecycle/commands/continue.ts';
import { myPlans } from './lifecycle/commands/my-plans.ts';
import { open } from './lifecycle/commands/open.ts';
import { review } from './lifecycle/commands/review.ts';
import { start } from './lifecycle/commands/start.ts';
import { meeting } from './meetings/commands/meeting.ts';
import { meetings } from './meetings/commands/meetings.ts';
import { calendar } from './orders/commands/calendar.ts';
import { order } from './orders/commands/order.ts';
import { history } from './plans/commands/history.ts';
import { overdue } from './plans/commands/overdue.ts';
import { status } from './plans/commands/status.ts';
import { report } from './reports/commands/report.ts';
import { skip } from './sections/commands/skip.ts';
import { undo } from './sections/commands/undo.ts';
import { absence } from './settings/commands/absence.ts';
import { language } from './settings/commands/language.ts';
import { mode } from './settings/commands/mode.ts';
import { mute, unmute } from './settings/commands/mute.ts';
import { settings } from './settings/commands/settings.ts';
import { unreachable } from './settings/commands/unreachable.ts';
import { task } from './tasks/commands/task.ts';

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
