/** Everything that the person owes, by how near it is. */

import type { Command } from '../../core/command.ts';
import { showList } from '../../plans/audited.ts';
import { dutiesView } from '../list-duties.ts';

export const duties: Command = async (turn) => showList(turn, 'duties', await dutiesView(turn));
