/** What a request looks like in words, by the command that it asks for; each feature has its own in `frames.ts`. */
import type { Frame } from '../../domain/language/match-frames.ts';
import type { CommandId } from '../buttons/command-ids.ts';

export type RequestFrame = Frame<CommandId>;
