/** All that is the person's: what they owe, what else waits for them, and their plans. */

import type { Command } from '../../core/command.ts';
import { showList } from '../../plans/audited.ts';
import { showMyWork } from '../my-work-view.ts';

export const myPlans: Command = async (turn) => showList(turn, 'my-plans', await showMyWork(turn));
