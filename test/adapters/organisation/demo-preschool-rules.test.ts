/** The demo preschool's rules against the table in the docs that maps every point of the document. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoPreschool } from '../../world/schools.ts';

const rules = demoPreschool('demo/preschool-rules.yaml').rules.flatMap((set) => set.rules);

const table = readFileSync('docs/rules-preschool.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, point = '']) => /^\d+\./u.test(point))
  .map(([, point = '', , named = '', why = '']) => ({ point, rule: /`([\w-]+)`/u.exec(named)?.[1], why }));

/** The first and last point of a row: "13.–15." has both. */
const edges = (point: string): readonly number[] => [...point.matchAll(/(?:^|–)(\d+)/gu)].map(([, one]) => Number(one));

test('every point from 1 to 19 stands in the table', () => {
  const named = table.flatMap(({ point }) => {
    const [first = 0, last = first] = point.startsWith('12.1.') ? [12] : edges(point);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  expect([...new Set(named)]).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
});

test('every rule stands in the table beside its own point, and the table names no other', () => {
  const named = table.flatMap(({ point, rule }) => (rule === undefined ? [] : [`${point} ${rule}`]));
  expect(named.toSorted()).toEqual(rules.map(({ point, id }) => `${point} ${id}`).toSorted());
});

test('the table says of every point why it has no rule, or when what it asks for is due', () => {
  expect(table.filter(({ why }) => why.length < 5)).toEqual([]);
});
