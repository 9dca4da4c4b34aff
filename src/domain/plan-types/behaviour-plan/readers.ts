/** Who makes a plan for behaviour, and who reads of it. */
import type { RoleKind } from '../../people/roles.ts';
import type { PlanRole } from '../../plan/life-cycle.ts';
import type { Owner } from '../../plan/owner.ts';

export const starters = ['class-teacher', 'social-pedagogue', 'psychologist', 'support-head'] as const;

/** Who sees where each such plan stands. */
export const reviewers: readonly RoleKind[] = ['psychologist', 'support-head', 'deputy-head', 'director'];

/** Those who work it out with whoever began it. */
export const circle: readonly PlanRole[] = [...starters, 'deputy-head'];

export const starter: Owner = { kind: 'starter' };
