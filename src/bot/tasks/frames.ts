/** How people say that there is something to do. */
import type { RequestFrame } from '../core/frame.ts';

export const taskFrames: readonly RequestFrame[] = [{ command: 'task', says: [], free: true, takes: 'text' }];
