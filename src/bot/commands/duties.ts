/** Everything that the person owes, by how near it is. */
import { dutiesView } from '../duties/list-duties.ts';
import { said } from '../turn.ts';
import type { Command } from './command.ts';

export const duties: Command = async (turn) => said(turn, await dutiesView(turn));
