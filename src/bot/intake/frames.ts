/** How people report a learner who may need support, and ask for the register of such. */
import type { RequestFrame } from '../core/frame.ts';

export const intakeFrames: readonly RequestFrame[] = [
  { command: 'concern', says: ['concern'], free: true, things: ['learner'], takes: 'text' },
  {
    command: 'intake',
    says: ['register'],
    may: 'show new start who all document',
    things: ['learner', 'class'],
    takes: 'text',
  },
];
