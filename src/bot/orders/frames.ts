/** How people give an order that stops the clock, and ask for the calendar. */
import type { RequestFrame } from '../core/frame.ts';

export const orderFrames: readonly RequestFrame[] = [
  {
    ...{ command: 'order', says: ['order', 'remote', 'order remote', 'remote learns'] },
    ...{
      may: 'remote learns school all here since week new start order',
      things: ['class', 'day', 'learner', 'member'],
    },
    takes: 'text',
  },
  {
    command: 'calendar',
    says: ['calendar', 'when calendar', 'when start calendar'],
    may: 'show who school when learns next all start',
    takes: 'nothing',
    forbids: 'late todo due',
  },
];
