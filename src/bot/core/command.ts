/** What every command is. */
import type { CommandId } from '../buttons/command-ids.ts';
import type { Reply, Turn } from './turn.ts';

/** @param rest what was typed behind the words of the command; empty for a button */
export type Command = (turn: Turn, rest: string) => Promise<Reply>;

/** What the commands of a feature do, each under its name in `buttons/command-ids.ts`. */
export type CommandTable = { readonly [Id in CommandId]?: Command };
