/** How people ask what to mind in lessons, and who has not read it. */
import type { RequestFrame } from '../core/frame.ts';

export const lessonFrames: readonly RequestFrame[] = [
  {
    command: 'lessons',
    says: ['mind', 'who mind', 'mine mind', 'who mine mind'],
    may: 'who mine show all now plan learns hourWord school measures want todo',
    things: ['class'],
    takes: 'text',
  },
  {
    command: 'unread',
    says: ['not haveRead', 'who not haveRead'],
    may: 'who all now plan measures done somebody',
    things: ['class'],
    takes: 'text',
  },
];
