/** What may be chosen: entries of lists that the organisation edits, institutions, groups, years, other plans. */

import { describe, expect, test } from 'vitest';
import { choicesOf, readStepIn } from '../../../src/domain/plan/choices.ts';
import type { FieldType } from '../../../src/domain/plan/field-type.ts';
import { stepsIn, stepsOnPath } from '../../../src/domain/plan/on-path.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import { changedSchool, everyFieldType as type } from './every-field.ts';
import { school } from './small-type.ts';
import { all, planOnTable, type Table } from './table.ts';

const table = (organisation = changedSchool, of: PlanType = type) => planOnTable({ type: of, organisation });
const fieldIn = (on: Table, id: string): FieldType =>
  [false, true]
    .flatMap((inRow) => stepsIn({ section: on.section('measures'), inRow }))
    .flatMap((step) => step.fields)
    .find((field) => field.id === id)!;
const choices = (on: Table, id: string, row?: string) =>
  choicesOf(on.context(), fieldIn(on, id), {
    section: on.section('measures'),
    ...(row !== undefined && { row: row === 'new' ? row : on.row(row) }),
  });

function withRow(on: Table, area: string, risk?: readonly string[]): string {
  const id = `r${on.plan().rows.length}`;
  all(
    on.answers('anna', 'measures', 'extent', {
      posts: 1,
      money: null,
      share: null,
      hours: null,
      at: '08:30',
      span: ['2026-09-01', '2026-12-18'],
    }),
    on.answers('anna', 'measures', 'whom', {
      body: null,
      group: null,
      years: null,
      related: null,
      form: null,
      risks: null,
    }),
  );
  const answers = [
    { section: 'measures', row: 'new', step: 'area', values: { area } },
    ...(risk === undefined ? [] : [{ section: 'measures', row: 'new', step: 'risk', values: { risk } }]),
  ];
  all(on.arrive('anna', { kind: 'answer', answers, seen: 0 }, id));
  return id;
}

test('institutions and groups of the organisation, calendar years of its calendar, and none where it has none', () => {
  const on = table();
  expect(['body', 'group', 'years', 'related'].map((id) => choices(on, id))).toEqual([
    ['court'],
    ['joy'],
    ['2026', '2027'],
    [],
  ]);
  expect(['body', 'group'].map((id) => choices(table(school), id))).toEqual([[], []]);
});

test('other plans of the type that is asked for', () => {
  const on = table();
  const plan = { ...on.plan(), id: 'other', type: 'iip' };
  const context = { ...on.context(), others: [plan, { ...plan, id: 'third', type: 'case' }] };
  expect(choicesOf(context, fieldIn(on, 'related'), { section: on.section('measures') })).toEqual(['other']);
});

describe('a list', () => {
  test('offers what stands within the answer before it, the organisation’s own too, and nothing retired', () => {
    const on = table();
    const row = withRow(on, 'economic');
    expect(choices(on, 'risk', row)).toEqual(['ferry']);
    expect(choices(on, 'area', 'new')).toEqual(['learning', 'economic']);
    all(on.answers('anna', 'measures', 'area', { area: 'learning' }, row));
    expect(choices(on, 'risk', row)).toEqual(['missed', 'language']);
  });
  test('offers what ships with the type where the organisation changes nothing', () => {
    const on = table(school);
    expect(choices(on, 'risk', withRow(on, 'economic'))).toEqual(['bus']);
  });
  test('asks only once the answer within which it stands is given', () => {
    const on = table();
    const section = on.section('measures');
    expect(stepsOnPath({ ...on.context(), section, row: 'new' }).map(({ id }) => id)).toEqual(['area']);
    const row = withRow(on, 'economic');
    expect(on.walk('measures')).toMatchObject({ kind: 'step', step: { id: 'risk' }, row: { id: row } });
  });
  test('keeps a retired entry where it was chosen, and takes it from nobody else', () => {
    const on = table();
    const old = withRow(on, 'economic', ['bus']);
    const fresh = withRow(on, 'economic');
    const read = (row: string, risk: readonly string[]) => {
      const place = { context: on.context(), section: on.section('measures'), row: on.row(row) };
      return readStepIn(place, stepsIn({ section: place.section, inRow: true })[1]!, { risk });
    };
    expect(read(old, ['ferry', 'bus']).values).toEqual({ risk: ['bus', 'ferry'] });
    expect(read(fresh, ['bus']).problems).toEqual({ risk: { kind: 'not-an-option' } });
  });
});
