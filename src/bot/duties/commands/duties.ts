/** Everything that the person owes, by how near it is. */

import type { Command } from '../../core/command.ts';
import { reply } from '../../core/turn.ts';
import { dutiesView } from '../list-duties.ts';

export const duties: Command = async (turn) => reply(turn, await dutiesView(turn));
