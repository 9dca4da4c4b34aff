/** What a command works with. */
import type { Settings } from '../start/read-settings.ts';
import type { Reached } from './reached.ts';
import type { Exit, Terminal } from './terminal.ts';

export interface Context {
  /** Does the work on the settings and the database, or tells what is wrong with them. */
  readonly on: (work: (settings: Settings, reached: Reached) => Promise<Exit>) => Promise<void>;
  readonly terminal: Terminal;
}
