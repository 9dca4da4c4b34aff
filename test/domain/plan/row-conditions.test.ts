/** Sections, steps and gates that depend on what stands in rows, by the one evaluator of conditions. */
import { describe, expect, test } from 'vitest';
import type { Condition, RowsCondition } from '../../../src/domain/plan/condition.ts';
import { closedGate } from '../../../src/domain/plan/gates.ts';
import { holds } from '../../../src/domain/plan/on-path.ts';
import type { PlanType, SectionType } from '../../../src/domain/plan/plan-type.ts';
import { smallType } from './small-type.ts';
import { all, planOnTable, refusal, type Table } from './table.ts';

const drafting = ['draft', 'under-revision'] as const;
const third: RowsCondition = {
  kind: 'rows',
  list: 'events',
  field: 'what',
  any: ['refused'],
  least: 3,
  within: { days: 30, date: 'on' },
};
const twice: Condition = { kind: 'rows', list: 'events', field: 'what', any: ['refused', 'late'], least: 2 };

const events: SectionType = {
  id: 'events',
  owner: { kind: 'starter' },
  openIn: drafting,
  readers: [],
  workingDays: 5,
  steps: [],
  list: {
    id: 'events',
    kind: 'row',
    least: 0,
    steps: [
      {
        id: 'what',
        fields: [{ id: 'what', kind: 'one', options: { kind: 'fixed', ids: ['refused', 'late', 'other'] } }],
      },
      {
        id: 'when',
        when: { kind: 'not', of: { kind: 'includes', section: 'events', field: 'what', any: ['other'] } },
        fields: [{ id: 'on', kind: 'date' }],
      },
    ],
  },
};
const talk: SectionType = {
  id: 'talk',
  owner: { kind: 'starter' },
  openIn: drafting,
  when: third,
  readers: [],
  workingDays: 5,
  steps: [{ id: 'talk', fields: [{ id: 'talk', kind: 'text' }] }],
};
const ending: SectionType = {
  id: 'ending',
  owner: { kind: 'starter' },
  openIn: drafting,
  readers: [],
  workingDays: 5,
  steps: [
    { id: 'note', fields: [{ id: 'note', kind: 'text', optional: true }] },
    { id: 'why', when: twice, fields: [{ id: 'why', kind: 'text' }] },
    { id: 'end', gates: [{ kind: 'holds', id: 'twice', condition: twice }], fields: [{ id: 'end', kind: 'text' }] },
  ],
};
const type: PlanType = { ...smallType, sections: [events, talk, ending] };

function happened(table: Table, what: string, on: string | null): string {
  const id = `e${table.plan().rows.length}`;
  const answers = [
    { section: 'events', row: 'new', step: 'what', values: { what } },
    ...(on === null ? [] : [{ section: 'events', row: 'new', step: 'when', values: { on } }]),
  ];
  all(table.arrive('anna', { kind: 'answer', answers, seen: 0 }, id));
  return id;
}
const isTrue = (table: Table, condition: Condition) => holds(table.context(), condition);
const keys = (table: Table) =>
  ['talk', 'ending'].filter((key) => refusal(table.finish('anna', key)) !== 'no-such-place');

describe('a section', () => {
  test('is asked once a third row of the kind lies within the days of the first', () => {
    const table = planOnTable({ type });
    happened(table, 'refused', '2026-09-01');
    happened(table, 'refused', '2026-10-20');
    happened(table, 'late', '2026-10-25');
    happened(table, 'refused', '2026-11-02');
    expect(keys(table)).toEqual(['ending']);
    happened(table, 'refused', '2026-11-19');
    expect(keys(table)).toEqual(['ending']);
    happened(table, 'refused', '2026-11-18');
    expect(keys(table)).toEqual(['talk', 'ending']);
  });
  test('is as if it had never been asked once such a row is taken out, and asked again when that is undone', () => {
    const table = planOnTable({ type });
    for (const day of ['2026-11-01', '2026-11-02']) happened(table, 'refused', day);
    const row = happened(table, 'refused', '2026-11-03');
    expect(isTrue(table, third)).toBe(true);
    all(table.arrive('anna', { kind: 'remove-row', row }));
    expect(isTrue(table, third)).toBe(false);
    all(table.undo('anna'));
    expect(isTrue(table, third)).toBe(true);
  });
});

test('a step and a gate see rows by the same rule', () => {
  const table = planOnTable({ type });
  happened(table, 'late', '2026-11-01');
  happened(table, 'other', null);
  const gates = ending.steps[2]?.gates ?? [];
  expect(closedGate(table.context(), gates, table.section('ending'))).toEqual({ kind: 'holds', id: 'twice' });
  all(table.answers('anna', 'ending', 'note', { note: null }));
  expect(refusal(table.answers('anna', 'ending', 'why', { why: 'x' }))).toBe('no-such-place');
  expect(refusal(table.answers('anna', 'ending', 'end', { end: 'x' }))).toBe('gate');
  happened(table, 'refused', '2026-11-02');
  expect(closedGate(table.context(), gates, table.section('ending'))).toBeNull();
  expect(refusal(table.answers('anna', 'ending', 'end', { end: 'x' }))).toBe('too-early');
  all(table.answers('anna', 'ending', 'why', { why: 'x' }), table.answers('anna', 'ending', 'end', { end: 'x' }));
});

test('without a word every row counts that says anything there', () => {
  const any = { ...twice, any: [] } as Condition;
  const table = planOnTable({ type });
  happened(table, 'other', null);
  expect(isTrue(table, any)).toBe(false);
  happened(table, 'other', null);
  expect(isTrue(table, any)).toBe(true);
});

test('an answer that its own row hides does not count: a date of a row that asks for none', () => {
  const table = planOnTable({ type });
  const row = happened(table, 'refused', '2026-11-01');
  happened(table, 'refused', '2026-11-02');
  const close: Condition = { ...third, any: [], least: 2 };
  expect(isTrue(table, close)).toBe(true);
  all(table.answers('anna', 'events', 'what', { what: 'other' }, row));
  expect(isTrue(table, close)).toBe(false);
});

test('rows of a section that is not asked do not count', () => {
  const hidden: PlanType = { ...type, sections: [{ ...events, when: { kind: 'all', of: [] } }, talk, ending] };
  const table = planOnTable({ type: hidden });
  for (const day of ['2026-11-01', '2026-11-02', '2026-11-03']) happened(table, 'refused', day);
  expect(isTrue(table, third)).toBe(true);
  const never = { ...hidden, sections: [{ ...events, when: { kind: 'any', of: [] } as Condition }, talk, ending] };
  expect(holds({ ...table.context(), type: never }, third)).toBe(false);
});
