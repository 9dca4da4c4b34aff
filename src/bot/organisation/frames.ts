/** How people ask to change the school, and what was changed in it: by the words of the help alone. */
import type { RequestFrame } from '../core/frame.ts';

export const organisationFrames: readonly RequestFrame[] = [
  { command: 'change-school', says: [], takes: 'nothing' },
  { command: 'school-changes', says: [], takes: 'nothing' },
];
