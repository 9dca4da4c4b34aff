/** Where the minutes of a meeting stand: derived from what they hold, never stored. */
import type { Meeting } from './meeting.ts';

export const minutesSteps = ['present', 'number', 'decisions', 'agreements', 'check'] as const;
export type MinutesStep = (typeof minutesSteps)[number];

/** The first part that nothing is said about yet; once somebody has decided or agreed on something, the whole of it. */
export function minutesStep({ minutes }: Meeting): MinutesStep {
  if (minutes === undefined) return 'present';
  if (minutes.number === '') return 'number';
  return minutes.decisions.length + minutes.agreements.length === 0 ? 'decisions' : 'check';
}
