/** Circles of people who read the parts of an individual support plan. */
import type { PlanRole } from '../../plan/life-cycle.ts';

/** Why a learner is at risk, and what a family cannot afford, is for those who prepare, watch over and decide on the plan. */
export const confidants: readonly PlanRole[] = [
  'starter',
  'iap-monitor',
  'social-pedagogue',
  'psychologist',
  'director',
];

/** All who see to support plans in the school. */
export const planCircle: readonly PlanRole[] = [...confidants, 'school-coordinator'];
