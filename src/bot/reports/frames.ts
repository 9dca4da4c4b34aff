/** How people ask to record a report. */
import type { RequestFrame } from '../core/frame.ts';

export const reportFrames: readonly RequestFrame[] = [
  {
    command: 'report',
    says: ['report'],
    may: 'start new plan show',
    things: ['learner', 'member', 'day'],
    takes: 'things',
    forbids: 'who remind mine',
  },
];
