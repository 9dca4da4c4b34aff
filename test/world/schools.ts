/** The invented schools of the tests: that of the demo in a year of estimates, with or without rules, and the same grown to the size of a real one. */
import { loadOrganisation } from '../../src/adapters/organisation/load-organisation.ts';
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import type { Learner } from '../../src/domain/people/organisation.ts';
import { estimatedYear } from './estimated-year.ts';

const organisationFile = 'demo/organisation.yaml';

const schools = new Map<string, RuledOrganisation>();

/** The demo school, without rules where no file of them is given; read once, nobody changes it. */
export function demoSchool(...rulesFiles: readonly string[]): RuledOrganisation {
  const known = schools.get(rulesFiles.join());
  if (known !== undefined) return known;
  const read = loadOrganisation({ organisationFile, rulesFiles });
  if (read.kind === 'faults') throw new Error(read.faults.join('\n'));
  const { schoolYears } = read.organisation;
  const school = {
    ...read.organisation,
    schoolYears: schoolYears.map((year) => (year.id === estimatedYear.id ? estimatedYear : year)),
  };
  schools.set(rulesFiles.join(), school);
  return school;
}

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
