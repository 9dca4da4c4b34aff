/** The registry of commands: those of every feature; the compiler names the one that does nothing. */
import type { CommandId } from './buttons/command-ids.ts';
import type { Command } from './core/command.ts';
import { dutyCommands } from './duties/commands/index.ts';
import { helpCommands } from './help/commands/index.ts';
import { lifecycleCommands } from './lifecycle/commands/index.ts';
import { meetingCommands } from './meetings/commands/index.ts';
import { orderCommands } from './orders/commands/index.ts';
import { planCommands } from './plans/commands/index.ts';
import { reportCommands } from './reports/commands/index.ts';
import { sectionCommands } from './sections/commands/index.ts';
import { settingsCommands } from './settings/commands/index.ts';
import { taskCommands } from './tasks/commands/index.ts';
import { undo } from './undo.ts';

export const commands: Readonly<Record<CommandId, Command>> = {
  ...lifecycleCommands,
  ...dutyCommands,
  ...taskCommands,
  ...planCommands,
  ...meetingCommands,
  ...reportCommands,
  ...sectionCommands,
  ...helpCommands,
  ...settingsCommands,
  ...orderCommands,
  undo,
};
