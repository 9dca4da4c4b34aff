/** When the sections of a prevention programme are open; all of them are its coordinator’s, and the head of the board reads them. */
import type { SectionType } from '../../plan/plan-type.ts';

const coordinators = {
  owner: { kind: 'role', role: 'coordinator' },
  readers: ['director'],
} as const satisfies Partial<SectionType>;

/** Written before it is agreed on, and anew for each edition. */
export const asWritten = {
  ...coordinators,
  openIn: ['draft', 'under-revision'],
  workingDays: 20,
} as const satisfies Partial<SectionType>;

/** Recorded once the council has decided. */
export const asDecided = {
  ...coordinators,
  openIn: ['at-council'],
  workingDays: 20,
} as const satisfies Partial<SectionType>;

/** Grows as long as the programme is carried out, and is due with it. What falls due on the way is said by rules. */
export const asItGoes = {
  ...coordinators,
  openIn: ['in-implementation'],
  workingDays: 'whole-plan',
  steps: [],
} as const satisfies Partial<SectionType>;
