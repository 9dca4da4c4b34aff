/** Whether an organisation has plans of a type at all: some are only where somebody holds a post for them, or where its file names them. */
import type { Organisation } from '../people/organisation.ts';
import { membersWithRole } from '../people/roles-of.ts';
import type { PlanType } from './plan-type.ts';

/** @returns true for a type that asks for neither; somebody who stands in for a post holds it */
export const isUsed = (
  { id, post, chosen }: Pick<PlanType, 'id' | 'post' | 'chosen'>,
  organisation: Organisation,
): boolean =>
  (post === undefined || membersWithRole(organisation, [post]).length > 0) &&
  (chosen === undefined || organisation.planTypes?.includes(id) === true);
