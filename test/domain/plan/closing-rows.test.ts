/** Until when a row may be changed: until its plan is approved, on its own day only, or as long as its list is open. */
import { describe, expect, test } from 'vitest';
import { rowNumber } from '../../../src/domain/plan/on-path.ts';
import type { ListType, PlanType, SectionType } from '../../../src/domain/plan/plan-type.ts';
import { smallType } from './small-type.ts';
import { all, planOnTable, refusal, type Table } from './table.ts';

const list: ListType = {
  id: 'log',
  kind: 'row',
  least: 0,
  openIn: ['draft', 'approved', 'in-implementation'],
  steps: [
    { id: 'what', fields: [{ id: 'what', kind: 'text' }] },
    { id: 'more', fields: [{ id: 'more', kind: 'text' }] },
  ],
};
const log: SectionType = {
  id: 'log',
  owner: { kind: 'starter' },
  openIn: ['draft'],
  readers: ['support-head'],
  workingDays: 5,
  steps: [],
};
const typeWith = (closes?: ListType['closes']): PlanType => ({
  ...smallType,
  sections: [{ ...log, list: { ...list, ...(closes && { closes }) } }],
});

function written(closes?: ListType['closes']): Table {
  const table = planOnTable({ type: typeWith(closes) });
  all(
    table.arrive(
      'anna',
      { kind: 'answer', answers: [{ section: 'log', row: 'new', step: 'what', values: { what: 'Saruna' } }], seen: 0 },
      'r1',
    ),
  );
  return table;
}
const changes = (table: Table, what = 'Garāka saruna') => refusal(table.answers('anna', 'log', 'what', { what }, 'r1'));
const takesOut = (table: Table) => refusal(table.arrive('anna', { kind: 'remove-row', row: 'r1' }));
const corrects = (table: Table, by = 'anna') =>
  table.arrive(by, {
    kind: 'correct',
    answer: { section: 'log', row: 'r1', step: 'what', values: { what: 'Īsāka saruna' } },
    reason: 'Pārrakstīšanās',
    seen: 9,
  });

describe('on its own day only', () => {
  test('it may be changed and taken out that day', () => {
    const table = written('same-day');
    expect(changes(table)).toBe('moved');
    expect(takesOut(table)).toBe('moved');
  });
  test('not the day after, though the plan is still a draft', () => {
    const table = written('same-day');
    table.passDays(1);
    expect([changes(table), takesOut(table), refusal(table.undo('anna'))]).toEqual([
      'day-over',
      'day-over',
      'day-over',
    ]);
  });
  test('what was never answered in it is still asked', () => {
    const table = written('same-day');
    table.passDays(1);
    all(table.answers('anna', 'log', 'more', { more: 'Vienojās' }, 'r1'));
    expect(refusal(table.answers('anna', 'log', 'more', { more: 'Vienojās abi' }, 'r1'))).toBe('moved');
  });
  test('its author corrects it with a reason, which the history keeps', () => {
    const table = written('same-day');
    expect(refusal(corrects(table))).toBe('status');
    table.passDays(1);
    all(corrects(table));
    expect(table.history().at(-1)).toMatchObject({ before: { what: 'Saruna' }, reason: 'Pārrakstīšanās' });
    expect(refusal(corrects(table, 'emily'))).toBe('no-right');
  });
});

test('by the status of its plan, where nothing else is said', () => {
  const table = planOnTable({
    type: typeWith(),
    change: { ...written().plan(), status: 'approved', statusAt: '2026-11-24T07:00:00.000Z' },
  });
  table.passDays(3);
  expect([changes(table), takesOut(table)]).toEqual(['status', 'status']);
});

test('never, as long as its list is open', () => {
  const table = planOnTable({
    type: typeWith('never'),
    change: { ...written().plan(), status: 'approved', statusAt: '2026-11-24T07:00:00.000Z' },
  });
  table.passDays(3);
  expect([changes(table), takesOut(table)]).toEqual(['moved', 'moved']);
});

test('a row keeps its number when one before it is taken out', () => {
  const table = written();
  all(
    table.arrive(
      'anna',
      { kind: 'answer', answers: [{ section: 'log', row: 'new', step: 'what', values: { what: 'Otra' } }], seen: 0 },
      'r2',
    ),
    table.arrive('anna', { kind: 'remove-row', row: 'r1' }),
  );
  expect(rowNumber(table.plan(), table.row('r2'))).toBe(2);
});
