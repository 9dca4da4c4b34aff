/** Who reads of a case: few, for nothing that Solis keeps is more delicate. */

import type { PlanRole } from '../../plan/life-cycle.ts';
import type { Owner } from '../../plan/owner.ts';

const circle: readonly PlanRole[] = [
  'class-teacher',
  'social-pedagogue',
  'psychologist',
  'support-head',
  'deputy-head',
  'director',
];

/** The circle, besides who writes it. */
export const circleBesides = (writer: PlanRole): readonly PlanRole[] => circle.filter((role) => role !== writer);

/** Whoever looks after a case: at the level of the class its teacher, at that of the school the head of the support team. */
export const keepers: Owner = {
  kind: 'any',
  of: [{ kind: 'class-teacher' }, { kind: 'role', role: 'support-head' }],
};
