/** When a prevention programme is written, and when what came of it. */
import type { PlanStatus } from '../../plan/life-cycle.ts';

export const writtenIn: readonly PlanStatus[] = ['draft', 'under-revision'];

export const carriedOutIn: readonly PlanStatus[] = ['in-implementation'];

/** What grows as long as the programme runs is due with it: five years of some 250 working days. What falls due on the way is said by rules. */
export const wholeProgramme = 1250;
