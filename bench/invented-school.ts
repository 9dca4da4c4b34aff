/** The demo school grown to the size of a real one: a hundred learners with plans, in the same classes. */

import { readFileSync } from 'node:fs';
import { readOrganisation } from '../src/adapters/organisation/read-organisation.ts';
import type { RuledOrganisation } from '../src/domain/duties/rule.ts';
import type { Learner } from '../src/domain/people/organisation.ts';

const file = 'demo/organisation.yaml';

/** The demo school with so many learners; those that it does not have are invented, "J-09" and on, the classes in turn. */
export function inventedSchool(learners: number): RuledOrganisation {
  const read = readOrganisation(readFileSync(file, 'utf8'), file);
  if (read.kind === 'faults') throw new Error(`${file} cannot be read.`);
  const { organisation } = read;
  const more = Array.from({ length: Math.max(0, learners - organisation.learners.length) }, (_, index): Learner => {
    const number = organisation.learners.length + index + 1;
    const inClass = organisation.classes[index % organisation.classes.length]!;
    return { code: `J-${String(number).padStart(2, '0')}`, name: `Izdomātais Bērns ${number}`, class: inClass.id };
  });
  return { ...organisation, rules: null, learners: [...organisation.learners, ...more] };
}
