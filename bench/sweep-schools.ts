/** The schools of the national project as the sweep meets them: the demo school's rules, five teachers, nine classes, thirty-three plans each. */
import { readFileSync } from 'node:fs';
import { readRules } from '../src/adapters/organisation/read-rules.ts';
import type { RuledOrganisation } from '../src/domain/duties/rule.ts';
import { inventedSchool } from '../test/world/schools.ts';

const file = 'demo/rules.yaml';

/** Gives the schools one by one, `skola-0` and on, as they are asked for; their teachers hold the subjects of the invented plans. */
export function sweepSchools(): (index: number) => RuledOrganisation {
  const read = readRules(readFileSync(file, 'utf8'), file);
  if (read.kind === 'faults') throw new Error(`${file} cannot be read.`);
  const demo = inventedSchool(0);
  const teachers = Array.from({ length: 5 }, (_, index) => `skolotajs-${index}`);
  const classes = Array.from({ length: 9 }, (_, index) => ({ id: `${index + 1}.a`, teacher: teachers[index % 5]! }));
  const subjects = ['latviesu-valoda', 'matematika', 'vesture', 'biologija', 'sports'];
  const school: Omit<RuledOrganisation, 'id'> = {
    ...demo,
    rules: [read.rules],
    members: [
      ...demo.members.filter(({ roles }) => roles.length > 0),
      ...teachers.map((id) => ({ id, name: id, roles: [] })),
    ],
    classes,
    teaching: classes.flatMap(({ id }) =>
      subjects.map((subject, index) => ({ subject, class: id, teacher: teachers[index]! })),
    ),
    learners: [],
  };
  return (index) => ({ ...school, id: `skola-${index}` });
}
