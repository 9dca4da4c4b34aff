/** What every command is. */
import type { Reply, Turn } from './turn.ts';

/** @param rest what was typed behind the words of the command; empty for a button */
export type Command = (turn: Turn, rest: string) => Promise<Reply>;
