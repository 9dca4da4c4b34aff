/** Circles of people who read the parts of an individual education plan. */
import type { RoleKind } from '../../people/organisation.ts';

const leaders: readonly RoleKind[] = ['support-head', 'deputy-head', 'director'];

const specialists: readonly RoleKind[] = ['social-pedagogue', 'psychologist', 'speech-therapist', 'special-educator'];

/** Those who make the plan, without the teachers of single subjects: why a learner has a plan is not theirs to know. */
export const supportCircle: readonly RoleKind[] = [...leaders, ...specialists, 'class-teacher'];

/** All who carry the plan out (rules 25.3-25.4). */
export const wholeTeam: readonly RoleKind[] = [...supportCircle, 'subject-teacher'];

/** Specialists' findings: besides the specialist, only the head of the support team, to whom they are handed (rules 16). */
export const findingsCircle: readonly RoleKind[] = ['support-head'];
