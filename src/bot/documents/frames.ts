/** How people ask to record a document. */
import type { RequestFrame } from '../core/frame.ts';

export const documentFrames: readonly RequestFrame[] = [
  {
    command: 'document',
    says: ['document'],
    may: 'start new plan show',
    things: ['learner', 'member', 'day'],
    takes: 'things',
    forbids: 'who remind mine',
  },
];
