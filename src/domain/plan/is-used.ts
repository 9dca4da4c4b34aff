/** Whether an organisation has plans of a type at all: some are for those alone who hold a post for them. */
import type { Organisation } from '../people/organisation.ts';
import { membersWithRole } from '../people/roles-of.ts';
import type { PlanType } from './plan-type.ts';

/** @returns true for a type that asks for no post, else whether somebody holds it or stands in for it */
export const isUsed = ({ post }: Pick<PlanType, 'post'>, organisation: Organisation): boolean =>
  post === undefined || membersWithRole(organisation, [post]).length > 0;
