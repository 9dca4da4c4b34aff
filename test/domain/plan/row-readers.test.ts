/** A section that is asked once for each row, read by the people whom that row names: the record of an observation. */
import { describe, expect, test } from 'vitest';
import { mayAnswer, mayKnow, maySee } from '../../../src/domain/plan/access.ts';
import type { PlanType, SectionType } from '../../../src/domain/plan/plan-type.ts';
import { school, smallType } from './small-type.ts';
import { all, planOnTable, readerOf, type Table } from './table.ts';

const visits: SectionType = {
  id: 'visits',
  owner: { kind: 'role', role: 'deputy-head' },
  openIn: ['draft'],
  readers: ['director'],
  workingDays: 5,
  steps: [],
  list: {
    id: 'visits',
    kind: 'row',
    least: 0,
    readers: 'row-people',
    steps: [
      {
        id: 'who',
        fields: [
          { id: 'by', kind: 'person' },
          { id: 'whom', kind: 'person' },
          { id: 'guest', kind: 'person', optional: true },
        ],
      },
      { id: 'day', fields: [{ id: 'day', kind: 'date' }] },
    ],
  },
};
const ofEach = {
  openIn: ['draft'],
  each: { rowsOf: 'visits' },
  readers: ['director'],
  rowReaders: ['by', 'whom'],
  workingDays: 3,
} as const;
const record: SectionType = {
  id: 'record',
  owner: { kind: 'row-person', field: 'by' },
  ...ofEach,
  gates: [{ kind: 'day-come', section: 'visits', field: 'day' }],
  steps: [{ id: 'seen', fields: [{ id: 'seen', kind: 'text' }] }],
};
const thoughts: SectionType = {
  id: 'thoughts',
  owner: { kind: 'row-person', field: 'whom' },
  ...ofEach,
  gates: [{ kind: 'sections-done', sections: ['record'] }],
  steps: [{ id: 'thoughts', fields: [{ id: 'thoughts', kind: 'text' }] }],
};
const type: PlanType = { ...smallType, overseers: ['director'], correctors: [], sections: [visits, record, thoughts] };

const deputy = school.members.find((member) => member.roles.includes('deputy-head'))!.id;

/** Emily visits Andris today, and Guntis visits Anna in a week; a guest comes along. */
function visited(): Table {
  const table = planOnTable({ type, startedBy: deputy, today: '2026-11-23' });
  const row = (id: string, who: Readonly<Record<string, string>>, day: string) =>
    table.arrive(
      deputy,
      {
        kind: 'answer',
        answers: [
          { section: 'visits', row: 'new', step: 'who', values: who },
          { section: 'visits', row: 'new', step: 'day', values: { day } },
        ],
        seen: 0,
      },
      id,
    );
  all(
    row('v1', { by: 'emily', whom: 'andris', guest: 'evija' }, '2026-11-23'),
    row('v2', { by: 'guntis', whom: 'anna' }, '2026-11-30'),
  );
  return table;
}
const reads = (table: Table, who: string, key: string) =>
  maySee(readerOf(school, who), table.plan(), table.section(key));

describe('who reads what was written of a row', () => {
  test('those whom the type names of its people, and those who read such sections', () => {
    const table = visited();
    const head = school.members.find((member) => member.roles.includes('director'))!.id;
    for (const who of ['emily', 'andris', head]) expect(reads(table, who, 'record:1'), who).toBe(true);
  });

  test('nobody whom the row names as something else, and nobody of another row', () => {
    const table = visited();
    for (const who of ['evija', 'guntis', 'anna']) expect(reads(table, who, 'record:1'), who).toBe(false);
    expect(reads(table, 'evija', 'thoughts:1')).toBe(false);
    expect(reads(table, 'emily', 'record:2')).toBe(false);
  });

  test('whoever reads it does not write it', () => {
    const table = visited();
    const may = (who: string, key: string) => mayAnswer(readerOf(school, who), table.context(), table.section(key));
    expect([may('emily', 'record:1'), may('andris', 'record:1')]).toEqual([true, false]);
    expect([may('andris', 'thoughts:1'), may('emily', 'thoughts:1')]).toEqual([true, false]);
  });

  test('nobody to whom it would be given', () => {
    const table = visited();
    const given = [{ plan: table.plan().id, section: 'record:1' }];
    const reader = { ...readerOf(school, 'anna'), given };
    expect(maySee(reader, table.plan(), table.section('record:1'))).toBe(false);
    expect(mayAnswer(reader, table.context(), table.section('record:1'))).toBe(false);
  });

  test('nobody any more once the row is taken out', () => {
    const table = visited();
    all(table.arrive(deputy, { kind: 'remove-row', row: 'v1' }));
    expect(mayKnow(readerOf(school, 'emily'), type, table.plan())).toBe(false);
    expect(mayKnow(readerOf(school, 'anna'), type, table.plan())).toBe(true);
  });
});

describe('when it is open', () => {
  test('from the day that its row names', () => {
    const table = visited();
    expect(table.standing('record:1').kind).toBe('open');
    expect(table.standing('record:2')).toMatchObject({
      kind: 'waiting',
      gate: { kind: 'day-come', day: '2026-11-30' },
    });
    table.passDays(7);
    expect(table.standing('record:2').kind).toBe('open');
  });

  test('once what it waits for is done for the same row, whatever is open for others', () => {
    const table = visited();
    expect(table.standing('thoughts:1')).toMatchObject({ kind: 'waiting', gate: { waitsFor: ['record:1'] } });
    all(table.answers('emily', 'record:1', 'seen', { seen: 'Mierīgs temps.' }), table.finish('emily', 'record:1'));
    expect(table.standing('thoughts:1').kind).toBe('open');
    expect(table.standing('thoughts:2')).toMatchObject({ kind: 'waiting', gate: { waitsFor: ['record:2'] } });
  });
});
