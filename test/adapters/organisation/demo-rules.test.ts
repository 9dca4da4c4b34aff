/** The demo school's rules against the document that they follow, and against the table in the docs. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRules } from '../../../src/adapters/organisation/read-rules.ts';
import type { Rule } from '../../../src/domain/duties/rule.ts';
import { planTypes } from '../../../src/domain/plan-types/registry.ts';

const file = 'demo/rules.yaml';
const read = readRules(readFileSync(file, 'utf8'), file);
const rules: readonly Rule[] = read.kind === 'ok' ? read.rules.rules : [];

/** Points 15-28 as the school wrote them. */
const points: Readonly<Record<string, string>> = JSON.parse(readFileSync('test/fixtures/rules/points.json', 'utf8'));

interface TableRow {
  readonly point: string;
  readonly rules: readonly string[];
  readonly why: string;
}

/** The rows of the table that maps every point. */
const table: readonly TableRow[] = readFileSync('docs/rules.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, point = '', , named = '', why = ''] = line.split('|').map((cell) => cell.trim());
    if (!/^\d+\.(?:\d\.)?$/.test(point)) return [];
    return [{ point, rules: [...named.matchAll(/`([\w-]+)`/g)].map((match) => match[1] ?? ''), why }];
  });

test('the rule file of the demo school has no fault', () => {
  expect(read.kind === 'faults' ? read.faults : []).toEqual([]);
  expect(rules).toHaveLength(31);
});

test('every point of the document, 1 to 31, stands in the table once and in order', () => {
  const whole = Array.from({ length: 31 }, (_, index) => `${index + 1}.`);
  expect(table.map((row) => row.point).filter((point) => whole.includes(point))).toEqual(whole);
  expect(table.map((row) => row.point).filter((point) => points[point] !== undefined)).toEqual(Object.keys(points));
});

test('every rule stands in the table beside its own point, and the table names no other', () => {
  const named = table.flatMap((row) => row.rules.map((id) => `${row.point} ${id}`));
  expect(named.toSorted()).toEqual(rules.map((rule) => `${rule.point} ${rule.id}`).toSorted());
});

test('the table says of every point why it has no rule, or when what it asks for is due', () => {
  expect(table.filter((row) => row.why.length < 5)).toEqual([]);
});

test('each rule has the words of its point, as the school wrote them', () => {
  for (const rule of rules) expect(rule.text).toBe(points[rule.point]);
});

test('each rule says what is owed in few words, without a full stop, in both languages', () => {
  for (const { duty } of rules) {
    expect(duty.lv).toMatch(/^\p{Ll}[^.]*[^.]$/u);
    expect(duty.en).toMatch(/^\p{Ll}[^.]*[^.]$/u);
    expect(duty.en).not.toBe(duty.lv);
  }
});

test('no section of a plan is owed under two rules by being handed over, and no task under two', () => {
  const sections = rules.flatMap(({ about, fulfilledBy }) =>
    about.kind === 'section' && fulfilledBy.kind === 'section-done' ? about.sections : [],
  );
  const lists = rules.flatMap(({ about }) => (about.kind === 'task' ? about.sections : []));
  expect(new Set(sections).size).toBe(sections.length);
  expect(new Set(lists).size).toBe(lists.length);
});

test('every section but the first, the specialists’ tasks, the measures and the signatures is owed under some rule, and every task', () => {
  const { sections } = planTypes.iip;
  const owed = rules.flatMap(({ about }) => (about.kind === 'section' ? about.sections : []));
  const carriedOut = rules.flatMap(({ about }) => (about.kind === 'task' ? about.sections : []));
  expect(sections.map((one) => one.id).filter((id) => !owed.includes(id))).toEqual([
    ...['basis', 'speech-therapist-tasks', 'special-educator-tasks', 'measures', 'signatures'],
  ]);
  expect(sections.filter((one) => one.list?.kind === 'task').map((one) => one.id)).toEqual(
    expect.arrayContaining([...carriedOut]),
  );
  expect(carriedOut).toHaveLength(sections.filter((one) => one.list?.kind === 'task').length);
});

describe('the terms that the document names', () => {
  const rule = (id: string): Rule | undefined => rules.find((one) => one.id === id);

  test('24.1: by 5 September', () => {
    expect(rule('collected-information')).toMatchObject({
      holder: { kind: 'role', role: 'deputy-head' },
      start: { kind: 'date', month: 9, day: 5 },
      fulfilledBy: { kind: 'document', document: 'collected-information' },
    });
  });

  test('15: in September, which has 30 days', () => {
    expect(rule('renewal')).toMatchObject({ start: { month: 9, day: 1 }, within: { unit: 'days', count: 30 } });
  });

  test('27.2: three weeks from the guardian’s application; who cannot meet it tells the deputy head (27.3)', () => {
    expect(rule('psychologists-opinion')).toMatchObject({
      start: { kind: 'event', event: { kind: 'answered', section: 'basis', field: 'application-date' } },
      within: { unit: 'weeks', count: 3 },
      fulfilledBy: { kind: 'any', of: [{ kind: 'section-done' }, { kind: 'document', document: 'opinion' }] },
      escalation: { to: 'deputy-head' },
    });
  });

  test('27.2: the same from a permission that was recorded as a document, with a plan or without', () => {
    expect(rule('opinion-after-permission')).toMatchObject({
      about: { kind: 'document', documents: ['permission'] },
      start: { kind: 'document', edge: 'valid-from' },
      within: { unit: 'weeks', count: 3 },
      escalation: { to: 'deputy-head' },
    });
  });

  test('28.1: the first two weeks of the school year, grade 1 only', () => {
    expect(rule('speech-screening')).toMatchObject({
      about: { kind: 'class', grades: [1] },
      start: { kind: 'semester', semester: 1, edge: 'start' },
      within: { unit: 'weeks', count: 2 },
    });
  });

  test('23: the end of each semester', () => {
    expect(rule('evaluation')?.start).toEqual({ kind: 'semester', semester: 'each', edge: 'end' });
  });

  test.each(['feedback', 'special-educators-evaluation', 'speech-therapists-evaluation'])(
    '%s: at least twice a school year',
    (id) => {
      expect(rule(id)?.start).toEqual({ kind: 'recurrence', times: 2 });
    },
  );
});
