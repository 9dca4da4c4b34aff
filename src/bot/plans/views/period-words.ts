/** How long a plan runs, in words. */
import type { PlanPeriod } from '../../../domain/plan/period.ts';
import type { Say } from '../../core/texts.ts';

/** "2026/2027", "2026/2027, 1. semestris", "2026–2029"; empty for a plan without an end. */
export function periodWords(say: Say, period: PlanPeriod): readonly string[] {
  switch (period.kind) {
    case 'school-year':
      return [period.year];
    case 'semester':
      return [say('plan.semester', { year: period.year, semester: period.semester })];
    case 'years':
      return [say('plan.years', { from: period.from, to: period.to })];
    case 'open':
      return [];
    default:
      return period satisfies never;
  }
}
