/** A file of an organisation takes over another roster, and stays the file that somebody wrote. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOrganisation, readOrganisationFile } from '../../../src/adapters/organisation/read-organisation.ts';
import { takeRoster } from '../../../src/adapters/organisation/take-roster.ts';
import type { Roster } from '../../../src/domain/register/roster.ts';

const demo = `${readFileSync('demo/organisation.yaml', 'utf8')}
groups:
  - { id: stem, kind: joma, name: Dabaszinātnes, leader: guntis, members: [valdis, maruta] }
assignments:
  - { role: mentor, person: valdis, about: { person: emily }, from: 2026-09-01 }
  - { role: mentor, person: anna, about: { learner: J-07 }, from: 2026-09-01 }
`;

function fileOf(text: string) {
  const read = readOrganisationFile(text, 'school.yaml');
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.file;
}

const taken = (change: (roster: Roster) => Partial<Roster>, tables = fileOf(demo).tables) => {
  const file = fileOf(demo);
  return takeRoster(demo, file, { ...file, ...change(file), tables });
};

/** The lines, whatever blanks stand within brackets. */
const lines = (text: string): readonly string[] => text.replace(/\[ (.*?) \]/g, '[$1]').split('\n');

test('the same roster leaves every line and comment as it was', () => {
  expect(lines(taken(() => ({})))).toEqual(lines(demo));
});

test('one learner more is one line more, with what the register calls them', () => {
  const one = { code: 'J-11', name: 'Līva Jaunā', class: '3.a', source: 'L11' };
  const text = taken(({ learners }) => ({ learners: [...learners, one] }));
  expect(lines(text).filter((line) => !lines(demo).includes(line))).toEqual([
    '  - { code: J-11, name: Līva Jaunā, class: 3.a, source: L11 }',
  ]);
  expect(lines(demo).filter((line) => !lines(text).includes(line))).toEqual([]);
});

test('what the register calls a learner is nothing that the bot knows', () => {
  const text = taken(({ learners }) => ({ learners: learners.map((one) => ({ ...one, source: 'Canary' })) }));
  expect(fileOf(text).learners[0]?.source).toBe('Canary');
  expect(JSON.stringify(readOrganisation(text, 'school.yaml'))).not.toContain('Canary');
});

test('whoever is gone leads, mentors and stands in for nobody any more', () => {
  const gone = new Set(['valdis', 'guntis']);
  const text = taken(({ people, classes, teaching, learners }) => ({
    people: people.filter(({ id }) => !gone.has(id)),
    classes: classes.map((one) => ({ ...one, teacher: gone.has(one.teacher ?? '') ? null : one.teacher })),
    teaching: teaching.map((one) => ({ ...one, teacher: gone.has(one.teacher ?? '') ? null : one.teacher })),
    learners: learners.filter(({ code }) => code !== 'J-07'),
  }));
  const { groups, assignments } = fileOf(text);
  expect(groups).toMatchObject([{ id: 'stem', leader: null, members: ['maruta'] }]);
  expect(assignments).toEqual([]);
});

test('how the columns of a list are read is kept', () => {
  const map = {
    of: 'learners' as const,
    headers: ['Audzēknis', 'Grupa'],
    columns: { name: 'Audzēknis', class: 'Grupa' },
  };
  expect(fileOf(taken(() => ({}), [map])).tables).toEqual([map]);
});
