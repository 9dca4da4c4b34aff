/** The demo school as one that makes individual support plans: Sarma and Emily prepare them, Baiba monitors, Dzintra coordinates. */
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import type { RoleKind } from '../../src/domain/people/organisation.ts';
import { demoSchool } from '../world/schools.ts';

const more: Readonly<Record<string, readonly RoleKind[]>> = {
  sarma: ['iap-preparer'],
  emily: ['iap-preparer'],
  baiba: ['iap-monitor'],
  dzintra: ['school-coordinator'],
};

export function supportSchool(...rulesFiles: readonly string[]): RuledOrganisation {
  const school = demoSchool(...rulesFiles);
  const members = school.members.map((one) => ({ ...one, roles: [...one.roles, ...(more[one.id] ?? [])] }));
  return { ...school, members };
}
