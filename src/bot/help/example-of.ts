/** How a command is typed, as the help shows it. */
import type { CommandId } from '../buttons/command-ids.ts';
import type { Say } from '../core/texts.ts';

/** „statuss J-07” */
export const exampleOf = (say: Say, id: CommandId): string => say.list(`commands.${id}.example`).join(say('help.or'));
