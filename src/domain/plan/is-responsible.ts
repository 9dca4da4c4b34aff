/** Tells whose task a row is. */
import type { MemberId } from '../people/organisation.ts';
import type { Row } from './plan.ts';

/** Whether a task is this member's to carry out. */
export const isResponsible = (row: Row, member: MemberId): boolean =>
  Object.values(row.answers).some((answer) => answer.values.responsible === member);
