/** Subjects and periods of plans as tests name them. */
import type { PlanSubject } from '../src/domain/people/subject.ts';
import type { PlanPeriod } from '../src/domain/plan/period.ts';

export const learner = (code: string, inClass = '7.b'): Extract<PlanSubject, { readonly kind: 'learner' }> => ({
  kind: 'learner',
  learner: code,
  class: inClass,
});

export const schoolYear = (year: string): PlanPeriod => ({ kind: 'school-year', year });

export const schoolClass = (id: string): PlanSubject => ({ kind: 'class', class: id });
