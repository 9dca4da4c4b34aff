/** What an import changes, in lines of the terminal: learners by code and class alone. */
import type { Changes, RosterChanges } from '../../domain/register/roster-changes.ts';
import { sameData } from '../../shared/same-data.ts';

/** + is new, - is gone, ~ is changed. */
export const changeLines = ({ people, learners, classes, teaching }: RosterChanges): readonly string[] => [
  ...partLines('people', people, ({ id, name }) => `${id} (${name})`),
  ...partLines('learners', learners, (one) => `${one.code} (${one.class})`),
  ...partLines('classes', classes, ({ id, teacher }) => `${id} (${teacher ?? 'no class teacher'})`),
  ...partLines('teaching', teaching, (one) => `${one.subject} in ${one.class} (${one.teacher ?? 'vacant'})`),
];

function partLines<One extends object>(
  part: string,
  { before, added, gone, changed }: Changes<One>,
  told: (one: One) => string,
): readonly string[] {
  const after = before + added.length - gone.length;
  return [
    `${part}: ${before} now, ${after} then; ${added.length} new, ${gone.length} gone, ${changed.length} changed`,
    ...added.map((one) => `  + ${told(one)}`),
    ...gone.map((one) => `  - ${told(one)}`),
    ...changed.map(({ from, to }) => `  ~ ${told(to)}: ${changedKeys(from, to).join(', ')}`),
  ];
}

const changedKeys = <One extends object>(from: One, to: One): readonly string[] =>
  (Object.keys({ ...from, ...to }) as (keyof One & string)[]).filter((key) => !sameData(from[key], to[key]));
