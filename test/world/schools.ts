/** The invented organisations of the tests: the demo school in a year of estimates and the demo preschool, with or without rules, and the school grown to the size of a real one. */
import { loadOrganisation } from '../../src/adapters/organisation/load-organisation.ts';
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import type { Learner } from '../../src/domain/people/organisation.ts';
import { estimatedYear } from './estimated-year.ts';

export const supportPosts: readonly string[] = ['iap-preparer', 'iap-monitor', 'school-coordinator'];

/** The same school, in which nobody makes individual support plans. */
export const withoutSupportPlans = (school: RuledOrganisation): RuledOrganisation => ({
  ...school,
  members: school.members.map((one) => ({ ...one, roles: one.roles.filter((role) => !supportPosts.includes(role)) })),
});

const read = new Map<string, RuledOrganisation>();

/** The demo school as one that makes no support plans, without rules where no file of them is given; read once, nobody changes it. */
export const demoSchool = (...rulesFiles: readonly string[]): RuledOrganisation =>
  organisationOf('demo/organisation.yaml', rulesFiles);

/** The demo preschool, likewise. */
export const demoPreschool = (...rulesFiles: readonly string[]): RuledOrganisation =>
  organisationOf('demo/preschool.yaml', rulesFiles);

function organisationOf(organisationFile: string, rulesFiles: readonly string[]): RuledOrganisation {
  const key = [organisationFile, ...rulesFiles].join();
  const known = read.get(key);
  if (known !== undefined) return known;
  const loading = loadOrganisation({ organisationFile, rulesFiles });
  if (loading.kind === 'faults') throw new Error(loading.faults.join('\n'));
  const organisation =
    loading.organisation.kind === 'school'
      ? withEstimates(withoutSupportPlans(loading.organisation))
      : loading.organisation;
  read.set(key, organisation);
  return organisation;
}

const withEstimates = (school: RuledOrganisation): RuledOrganisation => ({
  ...school,
  schoolYears: school.schoolYears.map((year) => (year.id === estimatedYear.id ? estimatedYear : year)),
});

/** The demo school with so many learners; those that it does not have are invented, "J-09" and on, the classes in turn. */
export function inventedSchool(learners: number): RuledOrganisation {
  const organisation = demoSchool();
  const more = Array.from({ length: Math.max(0, learners - organisation.learners.length) }, (_, index): Learner => {
    const number = organisation.learners.length + index + 1;
    const inClass = organisation.classes[index % organisation.classes.length]!;
    return { code: `J-${String(number).padStart(2, '0')}`, name: `Izdomātais Bērns ${number}`, class: inClass.id };
  });
  return { ...organisation, learners: [...organisation.learners, ...more] };
}
