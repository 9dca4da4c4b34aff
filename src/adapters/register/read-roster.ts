/** Reads an export in OneRoster 1.1 or 1.2 or School Data Sync V2.1: they differ in names, and in where a role stands. */
import type { RegisterLearner } from '../../domain/register/register.ts';
import { defined } from '../../shared/defined.ts';
import type { RegisterRead } from './read-list.ts';
import { rosterClasses } from './roster-classes.ts';
import type { RosterScope } from './roster-tables.ts';
import { type RosterUser, rosterUsers } from './roster-users.ts';

export function readRoster(scope: RosterScope): RegisterRead {
  const { staff, learners, faults } = rosterUsers(scope);
  const { titles, classes, teaching } = rosterClasses(scope, staff);
  const classless = learners.filter(({ id }) => !titles.has(id)).map(({ row }) => row.at);
  const isBad: Readonly<Record<'people' | 'learners', boolean>> = {
    people: faults.staff.length + faults.either.length > 0,
    learners: faults.learners.length + faults.either.length + classless.length > 0,
  };
  return {
    register: {
      people: staff.map(({ name, email }) => ({ name, ...defined({ email }) })),
      ...(classes.length > 0 && { classes, learners: learners.flatMap((one) => learnerOf(one, titles.get(one.id))) }),
      ...(teaching.length > 0 && { teaching }),
      incomplete: (['people', 'learners'] as const).filter((part) => isBad[part]),
    },
    faults: [...Object.values(faults).flat(), ...classless.map((at) => ({ ...at, problem: 'no-class' as const }))],
  };
}

const learnerOf = ({ id, name, row }: RosterUser, title: string | undefined): readonly RegisterLearner[] =>
  title === undefined ? [] : [{ source: id, name, class: title, at: row.at }];
