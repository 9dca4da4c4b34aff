/** How people leave a question out, or take an answer back. */
import type { RequestFrame } from '../core/frame.ts';

export const sectionFrames: readonly RequestFrame[] = [
  { command: 'skip', says: ['skip'], may: 'question', takes: 'nothing', writes: true },
  { command: 'undo', says: ['undo'], may: 'back', takes: 'nothing', writes: true },
];
