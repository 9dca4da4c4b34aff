/** The commands of what a person chooses for themselves. */
import type { CommandTable } from '../../core/command.ts';
import { absence } from './absence.ts';
import { feed } from './feed.ts';
import { language } from './language.ts';
import { mode } from './mode.ts';
import { mute, unmute } from './mute.ts';
import { settings } from './settings.ts';
import { unreachable } from './unreachable.ts';

export const settingsCommands = {
  absence,
  feed,
  language,
  mode,
  mute,
  unmute,
  settings,
  unreachable,
} as const satisfies CommandTable;
