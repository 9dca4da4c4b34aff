/** The registries of what can be asked for: the commands of every feature, the compiler names the one that does nothing; and how people ask for them. */
import type { CommandId } from './buttons/command-ids.ts';
import type { Command } from './core/command.ts';
import type { RequestFrame } from './core/frame.ts';
import { documentCommands } from './documents/commands/index.ts';
import { documentFrames } from './documents/frames.ts';
import { dutyCommands } from './duties/commands/index.ts';
import { dutyFrames } from './duties/frames.ts';
import { helpCommands } from './help/commands/index.ts';
import { helpFrames } from './help/frames.ts';
import { intakeCommands } from './intake/commands/index.ts';
import { intakeFrames } from './intake/frames.ts';
import { lessonCommands } from './lessons/commands/index.ts';
import { lessonFrames } from './lessons/frames.ts';
import { lifecycleCommands } from './lifecycle/commands/index.ts';
import { lifecycleFrames } from './lifecycle/frames.ts';
import { logCommands } from './log/commands/index.ts';
import { logFrames } from './log/frames.ts';
import { meetingCommands } from './meetings/commands/index.ts';
import { meetingFrames } from './meetings/frames.ts';
import { orderCommands } from './orders/commands/index.ts';
import { orderFrames } from './orders/frames.ts';
import { organisationCommands } from './organisation/commands/index.ts';
import { organisationFrames } from './organisation/frames.ts';
import { paperCommands } from './papers/commands/index.ts';
import { paperFrames } from './papers/frames.ts';
import { planCommands } from './plans/commands/index.ts';
import { planFrames } from './plans/frames.ts';
import { questionCommands } from './questions/commands/index.ts';
import { questionFrames } from './questions/frames.ts';
import { sectionCommands } from './sections/commands/index.ts';
import { sectionFrames } from './sections/frames.ts';
import { settingsCommands } from './settings/commands/index.ts';
import { settingsFrames } from './settings/frames.ts';
import { taskCommands } from './tasks/commands/index.ts';
import { taskFrames } from './tasks/frames.ts';
import { undo } from './undo.ts';

export const commands: Readonly<Record<CommandId, Command>> = {
  ...lifecycleCommands,
  ...dutyCommands,
  ...taskCommands,
  ...planCommands,
  ...questionCommands,
  ...meetingCommands,
  ...documentCommands,
  ...intakeCommands,
  ...logCommands,
  ...sectionCommands,
  ...helpCommands,
  ...settingsCommands,
  ...orderCommands,
  ...organisationCommands,
  ...paperCommands,
  ...lessonCommands,
  undo,
};

/** Of two that fit a message alike the first is taken. */
export const frames: readonly RequestFrame[] = [
  ...lifecycleFrames,
  ...planFrames,
  ...questionFrames,
  ...dutyFrames,
  ...taskFrames,
  ...meetingFrames,
  ...sectionFrames,
  ...helpFrames,
  ...settingsFrames,
  ...orderFrames,
  ...organisationFrames,
  ...paperFrames,
  ...lessonFrames,
  ...intakeFrames,
  ...documentFrames,
  ...logFrames,
];
