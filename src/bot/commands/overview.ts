/** How far everybody is, for those who lead the school. */
import { audit } from '../desk.ts';
import { overview as overviewOf } from '../duties/overview.ts';
import { leads } from '../leads.ts';
import { said } from '../turn.ts';
import { noRightView } from '../views/closed.ts';
import type { Command } from './command.ts';

export const overview: Command = async (turn) => {
  if (!leads(turn)) return said(turn, noRightView(turn.say));
  await audit(turn, { act: 'saw', what: 'overview' });
  return said(turn, await overviewOf(turn));
};
