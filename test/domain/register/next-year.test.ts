/** A school a year later: nobody is lost, no two classes become one, and codes stay. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextYear } from '../../../src/domain/register/next-year.ts';
import type { Roster } from '../../../src/domain/register/roster.ts';

const school: Roster = {
  people: [{ id: 'anna', name: 'Anna Bērziņa', roles: [] }],
  subjects: [{ id: 'matematika', lv: 'matemātika', en: 'mathematics' }],
  classes: [
    { id: '1.a', teacher: 'anna' },
    { id: '8.b', teacher: null },
    { id: '9.a', teacher: 'anna' },
    { id: 'taurini', teacher: 'anna' },
  ],
  teaching: [
    { subject: 'matematika', classes: ['1.a', '9.a'], teacher: 'anna' },
    { subject: 'matematika', classes: ['9.a'], teacher: null },
  ],
  learners: [
    { code: 'J-01', name: 'Elza Kadiķe', class: '1.a' },
    { code: 'J-02', name: 'Roberts Smilga', class: '9.a' },
    { code: 'J-03', name: 'Toms Grāvītis', class: 'taurini' },
  ],
};

test('classes are a year older with their teachers and learners, the oldest leave, and groups stay', () => {
  const { roster, leaving, calledThen } = nextYear(school, 9);
  expect(roster.classes).toEqual([
    { id: '2.a', teacher: 'anna' },
    { id: '9.b', teacher: null },
    { id: 'taurini', teacher: 'anna' },
  ]);
  expect(roster.teaching).toEqual([{ subject: 'matematika', classes: ['2.a'], teacher: 'anna' }]);
  expect(roster.learners.map(({ code, class: id }) => [code, id])).toEqual([
    ['J-01', '2.a'],
    ['J-03', 'taurini'],
  ]);
  expect(leaving).toEqual(['J-02']);
  expect(calledThen('9.a')).toBeNull();
});

const classIds = fc.uniqueArray(
  fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('', '.a', '.b', 'x'))
      .map(([grade, end]) => `${grade}${end}`),
    fc.constantFrom('bitites', 'lacisi'),
  ),
  { minLength: 1, maxLength: 12 },
);

test('whoever learns goes on or leaves, under the own code, and no two classes become one', () => {
  fc.assert(
    fc.property(
      classIds,
      fc.array(fc.nat(), { maxLength: 30 }),
      fc.integer({ min: 1, max: 12 }),
      (ids, places, last) => {
        const learners = places.map((place, index) => ({
          ...{ code: `J-${index + 1}`, name: `Bērns ${index}` },
          class: ids[place % ids.length]!,
        }));
        const classes = ids.map((id) => ({ id, teacher: null }));
        const { roster, leaving } = nextYear({ ...school, classes, teaching: [], learners }, last);
        const then = roster.classes.map(({ id }) => id);
        expect(new Set(then).size).toBe(then.length);
        expect([...roster.learners.map(({ code }) => code), ...leaving].toSorted()).toEqual(
          learners.map(({ code }) => code).toSorted(),
        );
        expect(roster.learners.every((one) => then.includes(one.class))).toBe(true);
      },
    ),
  );
});
