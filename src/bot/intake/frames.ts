/** How people ask for the register of those who may need support; a report begins with its own word (`said-concern`). */
import type { RequestFrame } from '../core/frame.ts';

export const intakeFrames: readonly RequestFrame[] = [
  {
    command: 'intake',
    says: ['register'],
    may: 'show new start who all document',
    things: ['learner', 'class'],
    takes: 'text',
  },
];
