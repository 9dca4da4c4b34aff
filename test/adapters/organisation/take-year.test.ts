/** The file of an organisation says after a closing what was reckoned, and everything else as somebody wrote it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readOrganisation, readOrganisationFile } from '../../../src/adapters/organisation/read-organisation.ts';
import { takeYear } from '../../../src/adapters/organisation/take-year.ts';
import { afterClosing } from '../../../src/domain/school-year/after-closing.ts';
import { classMoves } from '../../../src/domain/school-year/class-moves.ts';

const name = 'organisation.yaml';
const demo = readFileSync('demo/organisation.yaml', 'utf8');

function organisationIn(text: string) {
  const read = readOrganisation(text, name);
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.organisation;
}

function closed(text: string) {
  const before = organisationIn(text);
  const file = readOrganisationFile(text, name);
  if (file.kind === 'faults') throw new Error(JSON.stringify(file.faults));
  const moves = classMoves(before);
  const after = afterClosing(before, moves);
  const written = takeYear(text, file.file, { moves, after });
  return { after, written, read: organisationIn(written) };
}

it('the demo school moves up, and its comments stay', () => {
  const { after, read, written } = closed(demo);
  expect(read).toEqual(after);
  expect(read.learners.find(({ code }) => code === 'J-06')).toMatchObject({ class: '8.b' });
  expect(written).toContain('# Nobody is a special educator this year');
});

it('what was said of this closing alone is gone, and nothing names whoever left', () => {
  const text = `${demo}
next-year:
  last-grade: 9
  classes:
    - { id: 7.b, becomes: 8.c, teacher: null }
    - { id: 1.a, becomes: null }
  leaving: [zane, anna]
groups:
  - { id: lasitaji, kind: grupa, name: Lasītāji, leader: anna, members: [zane, ruta] }
assignments:
  - { role: mentor, person: anna, about: { person: emily }, from: 2025-09-01 }
  - { role: leader, person: ruta, about: { class: 7.b }, from: 2025-09-01 }
  - { role: leader, person: ruta, about: { class: 1.a }, from: 2025-09-01 }
  - { role: leader, person: ruta, about: { person: zane }, from: 2025-09-01 }
`;
  const { after, read } = closed(text);
  expect(read).toEqual(after);
  expect(read.nextYear).toEqual({ lastGrade: 9, classes: [], leaving: [] });
  expect(read.assignments).toEqual([
    { role: 'leader', member: 'ruta', of: { kind: 'class', class: '8.c' }, from: '2025-09-01' },
  ]);
  expect(JSON.stringify(read)).not.toMatch(/"(?:anna|zane)"/);
});
