/** What every command is. */
import type { CommandId } from '../buttons/command-ids.ts';
import type { Reply, Turn } from './turn.ts';

/** How a command was asked for in words. */
interface Said {
  /** Every word is accounted for, and none denies, limits, cancels or asks: what it asks for may be written at once. */
  readonly isSure: boolean;
  /** None of the words denies, limits, cancels or asks, whether or not all are accounted for. */
  readonly isClear: boolean;
}

/**
 * @param rest what was typed behind the words of the command; empty for a button
 * @param said left out for a button, which always means what it says
 */
export type Command = (turn: Turn, rest: string, said?: Said) => Promise<Reply>;

/** What the commands of a feature do, each under its name in `buttons/command-ids.ts`. */
export type CommandTable = { readonly [Id in CommandId]?: Command };
