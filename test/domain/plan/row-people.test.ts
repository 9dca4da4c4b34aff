/** Rows that are read by whoever they name: an observer and the teacher who is observed, not the rest of the plan. */
import { describe, expect, test } from 'vitest';
import { mayAnswer, mayKnow, maySee, maySeeRow, rowsSeen, seesRowsOf } from '../../../src/domain/plan/access.ts';
import type { PlanType, SectionType } from '../../../src/domain/plan/plan-type.ts';
import { school, smallType } from './small-type.ts';
import { all, planOnTable, readerOf, type Table } from './table.ts';

const visits: SectionType = {
  id: 'visits',
  owner: { kind: 'role', role: 'deputy-head' },
  openIn: ['draft'],
  readers: ['director'],
  workingDays: 5,
  steps: [{ id: 'aim', fields: [{ id: 'aim', kind: 'text' }] }],
  list: {
    id: 'visits',
    kind: 'row',
    least: 0,
    readers: 'row-people',
    steps: [
      { id: 'whom', fields: [{ id: 'whom', kind: 'person' }] },
      { id: 'by', fields: [{ id: 'by', kind: 'person', optional: true }] },
      {
        id: 'guest',
        when: { kind: 'answered', section: 'visits', field: 'by' },
        fields: [{ id: 'guest', kind: 'person', optional: true }],
      },
    ],
  },
};
const typeOf = (readers?: 'section'): PlanType => ({
  ...smallType,
  overseers: ['director'],
  sections: [
    { ...visits, list: { ...visits.list!, ...(readers && { readers }) } },
    { ...visits, id: 'other', list: { ...visits.list!, id: 'other', readers: 'section' } },
  ],
});

const deputy = school.members.find((member) => member.roles.includes('deputy-head'))!.id;

function visited(type = typeOf()): Table {
  const table = planOnTable({ type, startedBy: deputy });
  all(table.answers(deputy, 'visits', 'aim', { aim: 'Vērot' }));
  const row = (id: string, people: Readonly<Record<string, string>>) =>
    table.arrive(
      deputy,
      {
        kind: 'answer',
        answers: Object.entries(people).map(([field, person]) => ({
          section: 'visits',
          row: 'new',
          step: field,
          values: { [field]: person },
        })),
        seen: 0,
      },
      id,
    );
  all(
    row('v1', { whom: 'andris', by: 'emily' }),
    row('v2', { whom: 'andris', by: 'guntis', guest: 'emily' }),
    row('v3', { whom: 'guntis' }),
  );
  return table;
}
const seen = (table: Table, by: string) =>
  rowsSeen(readerOf(school, by), table.context(), table.plan().rows).map(({ id }) => id);

describe('whoever a row names', () => {
  test('reads that row, and only that', () => {
    const table = visited();
    expect(seen(table, 'andris')).toEqual(['v1', 'v2']);
    expect(seen(table, 'emily')).toEqual(['v1', 'v2']);
    expect(seen(table, 'anna')).toEqual([]);
    const reader = readerOf(school, 'andris');
    expect(maySee(reader, table.plan(), table.section('visits'))).toBe(false);
    expect(mayAnswer(reader, table.context(), table.section('visits'))).toBe(false);
    expect(seesRowsOf(reader, table.context(), table.section('visits'))).toBe(true);
    expect(seesRowsOf(reader, table.context(), table.section('other'))).toBe(false);
  });
  test('may know that the plan is there, and no longer once the row is taken out', () => {
    const table = visited();
    const knows = (by: string) => mayKnow(readerOf(school, by), table.context().type, table.plan());
    expect([knows('andris'), knows('emily'), knows('anna')]).toEqual([true, true, false]);
    all(
      table.arrive(deputy, { kind: 'remove-row', row: 'v1' }),
      table.arrive(deputy, { kind: 'remove-row', row: 'v2' }),
    );
    expect([knows('andris'), knows('emily')]).toEqual([false, false]);
  });
  test('reads nothing by an answer that its row does not ask for any more', () => {
    const table = visited();
    all(table.answers(deputy, 'visits', 'by', { by: null }, 'v2'));
    expect(seen(table, 'emily')).toEqual(['v1']);
  });
});

test('those who read the section read all rows', () => {
  expect(seen(visited(), deputy)).toEqual(['v1', 'v2', 'v3']);
});

test('a list that says nothing of it is read with its section alone', () => {
  const table = visited(typeOf('section'));
  expect(seen(table, 'andris')).toEqual([]);
  expect(maySeeRow(readerOf(school, 'andris'), table.context(), table.row('v1'))).toBe(false);
});
