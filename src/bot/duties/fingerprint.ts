/** A short sign of all that duties rest on beside the plans: it is another one once any of it is. */

import { createHash } from 'node:crypto';
import type { RuledOrganisation } from '../../domain/duties/rule.ts';

/** Of people, their groups and what is assigned to them, classes, teaching, stand-ins, learners, calendar and rules; it tells none of them. */
export function fingerprintOf(organisation: RuledOrganisation): string {
  const { zone, members, classes, teaching, standIns, learners, schoolYears, publicHolidays, rules } = organisation;
  const { groups, assignments } = organisation;
  const all = [zone, members, classes, teaching, standIns, learners, schoolYears, publicHolidays, rules];
  return createHash('sha256')
    .update(JSON.stringify([...all, ...[groups, assignments].filter((one) => one !== undefined)]))
    .digest('base64url');
}
