/** An individual plan to change a learner's behaviour: what is seen, what is to come in its place, who does what for it, how it went (IIP rules 27.7). */
import type { PlanType } from '../../plan/plan-type.ts';
import en from './en.json' with { type: 'json' };
import { lifeCycle } from './life-cycle.ts';
import lv from './lv.json' with { type: 'json' };
import { agreement, goals, measures, observed } from './parts.ts';
import { reviewers, starters } from './readers.ts';
import { review } from './review.ts';

/** The rules only say that there is such a plan, and that the psychologist helps to make and carry it out; all of its form is a proposal. */
export const behaviourPlan: PlanType = {
  id: 'behaviour-plan',
  version: 1,
  about: 'learner',
  chosen: true,
  period: { kind: 'school-year' },
  inWork: 'one-per-period',
  start: starters,
  overseers: reviewers,
  correctors: [],
  channel: 'never',
  goesOn: { section: 'review', field: 'next', any: ['go-on', 'change'] },
  sections: [observed, goals, measures, agreement, review],
  texts: { lv, en },
  lifeCycle,
  upgrades: {},
};
