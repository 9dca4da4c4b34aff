/** How people ask to record a document. */
import type { RequestFrame } from '../core/frame.ts';

export const documentFrames: readonly RequestFrame[] = [
  {
    command: 'document',
    says: ['document'],
    may: 'start new plan show received byWay agree',
    things: ['learner', 'member', 'day'],
    takes: 'text',
    forbids: 'who remind mine',
  },
];
