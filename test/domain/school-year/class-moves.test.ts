/** When a school year is closed nobody is lost, no two classes become one, and everybody keeps their code. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import { afterClosing } from '../../../src/domain/school-year/after-closing.ts';
import { classMoves, twice } from '../../../src/domain/school-year/class-moves.ts';
import { demoPreschool, demoSchool } from '../../world/schools.ts';

const school = demoSchool();
const moved = (organisation: Organisation) =>
  Object.fromEntries(classMoves(organisation).map(({ from, to, teacher }) => [from, [to, teacher]]));

it('each class moves up by one, and its class teacher goes with it', () => {
  expect(moved(school)).toEqual({
    '1.a': ['2.a', 'zane'],
    '3.a': ['4.a', 'ruta'],
    '7.a': ['8.a', 'guntis'],
    '7.b': ['8.b', 'anna'],
  });
});

it.each([
  [['8.a', '9.a', '9.b'], undefined, ['9.a', null, null]],
  [['9.a', '10.a', '12.a'], undefined, ['10.a', '11.a', null]],
  [['5.a', '6.a'], 6, ['6.a', null]],
  [['9', '9sports'], 12, ['10', '10sports']],
])('of %j with the last grade %s learners are in %j next year', (ids, lastGrade, next) => {
  const classes = ids.map((id) => ({ id, teacher: null }));
  const nextYear = { classes: [], leaving: [], ...(lastGrade !== undefined && { lastGrade }) };
  expect(classMoves({ ...school, classes, nextYear }).map(({ to }) => to)).toEqual(next);
});

it('groups of a preschool stay as they are, unless its file says what they become or that they leave', () => {
  const preschool = demoPreschool();
  expect(classMoves(preschool).map(({ to }) => to)).toEqual(['Bitītes', 'Zīļuki', 'Rūķi']);
  const nextYear = {
    classes: [
      { id: 'Bitītes', becomes: 'Zīļuki' },
      { id: 'Zīļuki', becomes: 'Rūķi', teacher: null },
      { id: 'Rūķi', becomes: null },
    ],
    leaving: [],
  };
  expect(moved({ ...preschool, nextYear })).toEqual({
    Bitītes: ['Zīļuki', 'santa'],
    Zīļuki: ['Rūķi', null],
    Rūķi: [null, null],
  });
});

it('the place of a class teacher who leaves is vacant, or goes to whom the file names', () => {
  const nextYear = { classes: [{ id: '7.b', teacher: 'valdis' }], leaving: ['anna', 'guntis'] };
  const after = afterClosing({ ...school, nextYear }, classMoves({ ...school, nextYear }));
  expect(after.classes.slice(2)).toEqual([
    { id: '8.a', teacher: null },
    { id: '8.b', teacher: 'valdis' },
  ]);
  expect(after.members.map(({ id }) => id)).not.toContain('anna');
  expect(after.teaching.filter(({ class: id, subject }) => id === '8.b' && subject === 'latviesu-valoda')).toEqual([
    { subject: 'latviesu-valoda', class: '8.b', teacher: null },
  ]);
});

it('what is given about a class goes up with it, and what is about a learner who leaves is over', () => {
  const given = { role: 'preparer', member: 'sarma', from: '2025-09-01' } as const;
  const assignments = [
    { ...given, of: { kind: 'class', class: '7.b' } },
    { ...given, of: { kind: 'learner', learner: 'J-06', class: '7.b' } },
    { ...given, of: { kind: 'learner', learner: 'J-03', class: '7.a' } },
  ] as const;
  const nextYear = { classes: [{ id: '7.a', becomes: null }], leaving: [] };
  const before = { ...school, assignments, nextYear };
  expect(afterClosing(before, classMoves(before)).assignments?.map(({ of }) => of)).toEqual([
    { kind: 'class', class: '8.b' },
    { kind: 'learner', learner: 'J-06', class: '8.b' },
  ]);
});

it('that two classes would become one is seen', () => {
  const nextYear = { classes: [{ id: '7.a', becomes: '8.b' }], leaving: [] };
  expect(twice(classMoves({ ...school, nextYear }))).toEqual(['8.b']);
});

const schools = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('a', 'b', 'c')), {
    minLength: 1,
    maxLength: 20,
    selector: ([grade, letter]) => `${grade}.${letter}`,
  })
  .map((all) => all.map(([grade, letter]) => `${grade}.${letter}`))
  .chain((ids) =>
    fc.record({
      ids: fc.constant(ids),
      learners: fc.array(fc.constantFrom(...ids), { maxLength: 40 }),
      lastGrade: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    }),
  )
  .map(
    ({ ids, learners, lastGrade }): Organisation => ({
      ...school,
      classes: ids.map((id) => ({ id, teacher: 'anna' })),
      teaching: ids.map((id) => ({ subject: 'sports', class: id, teacher: 'normunds' })),
      learners: learners.map((inClass, place) => ({ code: `J-${place}`, name: `Bērns ${place}`, class: inClass })),
      nextYear: { classes: [], leaving: [], ...(lastGrade !== undefined && { lastGrade }) },
    }),
  );

it('whatever the classes, nobody is lost who does not leave, no two classes become one, and codes stay', () => {
  fc.assert(
    fc.property(schools, (before) => {
      const moves = classMoves(before);
      const after = afterClosing(before, moves);
      expect(twice(moves)).toEqual([]);
      const ids = after.classes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const leaving = new Set(moves.flatMap(({ from, to }) => (to === null ? from : [])));
      const staying = before.learners.filter((one) => !leaving.has(one.class));
      expect(after.learners.map(({ code, name }) => [code, name])).toEqual(
        staying.map(({ code, name }) => [code, name]),
      );
      for (const one of [...after.learners, ...after.teaching]) expect(ids).toContain(one.class);
      const together = (list: Organisation['learners'], code: string) => list.find((one) => one.code === code)?.class;
      for (const one of staying)
        for (const other of staying)
          expect(together(after.learners, one.code) === together(after.learners, other.code)).toBe(
            one.class === other.class,
          );
    }),
  );
});
