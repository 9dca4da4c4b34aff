/** What is one's own in one's own calendar: says whether it is there, with the way to an address. */
import type { Command } from '../../core/command.ts';
import { showFeed } from '../feed.ts';

export const feed: Command = (turn) => showFeed(turn);
