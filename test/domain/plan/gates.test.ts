/** Each kind of gate: what keeps it closed, what is said of it, and what opens it. */

import { describe, expect, test } from 'vitest';
import type { DocumentRecord } from '../../../src/domain/documents/document.ts';
import { closedGate } from '../../../src/domain/plan/gates.ts';
import type { Gate } from '../../../src/domain/plan/plan-type.ts';
import { schoolYear } from '../../subjects.ts';
import { all, approved, planOnTable, refusal, type Table, written } from './table.ts';

const lookAt = (table: Table, gate: Gate, key = 'basis') => closedGate(table.context(), [gate], table.section(key));

describe('a gate that waits for sections', () => {
  const gate: Gate = { kind: 'sections-done', sections: ['basis', 'findings'] };

  test('names those that are not handed over, and only the needed ones', () => {
    const table = planOnTable();
    expect(lookAt(table, gate)).toEqual({ kind: 'sections-done', waitsFor: ['basis'] });
    all(table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }));
    expect(lookAt(table, gate)).toEqual({ kind: 'sections-done', waitsFor: ['basis', 'findings'] });
  });
  test('opens when they are handed over, not when they are merely answered', () => {
    const table = planOnTable();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }),
      table.answers('anna', 'basis', 'absence', { lessons: 3 }),
      table.answers('anna', 'basis', 'note', { note: null }),
    );
    expect(lookAt(table, gate)).not.toBeNull();
    expect(refusal(table.answers('anna', 'teaching', 'subjects', { subjects: ['dizains'] }))).toBe('gate');
    all(table.finish('anna', 'basis'));
    expect(lookAt(table, gate)).toBeNull();
  });
  test('stays open for those behind it when the section is sent back', () => {
    const table = written();
    all(table.arrive('baiba', { kind: 'return-section', section: 'teaching', comment: 'Vai arī sports?' }));
    expect(lookAt(table, { kind: 'sections-done', sections: ['teaching'] })).toBeNull();
  });
  test('waits for every subject that is asked', () => {
    const table = written({ until: 'teaching' });
    const subjects: Gate = { kind: 'sections-done', sections: ['tasks'] };
    expect(lookAt(table, subjects)).toMatchObject({ waitsFor: ['tasks:matematika', 'tasks:anglu-valoda'] });
    expect(lookAt(written(), subjects)).toBeNull();
  });
  test('does not wait for the subjects where none was chosen', () => {
    expect(lookAt(written({ until: 'basis' }), { kind: 'sections-done', sections: ['tasks'] })).toBeNull();
  });
});

describe('a gate that waits for a day', () => {
  function told(day: string) {
    const table = planOnTable();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }),
      table.answers('anna', 'basis', 'note', { note: null }),
      table.finish('anna', 'basis'),
      table.answers('evija', 'findings', 'told', { told: day }),
    );
    return table;
  }

  test('is closed while the day is not known', () => {
    const table = planOnTable();
    all(table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }));
    expect(lookAt(table, { kind: 'day-come', section: 'findings', field: 'told' })).toEqual({
      kind: 'day-come',
      section: 'findings',
      field: 'told',
      day: null,
    });
  });
  test('is closed until a day that lies ahead, and says which', () => {
    const table = told('2026-11-25');
    expect(table.walk('findings')).toMatchObject({
      kind: 'closed',
      step: { id: 'text' },
      gate: { kind: 'day-come', day: '2026-11-25' },
    });
    expect(table.answers('evija', 'findings', 'text', { text: 'x' })).toMatchObject({
      kind: 'refused',
      refusal: { why: 'gate', gate: { kind: 'day-come', day: '2026-11-25' } },
    });
    expect(refusal(table.finish('evija', 'findings'))).toBe('incomplete');
    table.passDays(2);
    all(table.answers('evija', 'findings', 'text', { text: 'x' }), table.finish('evija', 'findings'));
  });
  test('is open on the day itself', () => {
    all(told('2026-11-23').answers('evija', 'findings', 'text', { text: 'x' }));
  });
});

describe('a gate that waits for the end of a semester', () => {
  const gate: Gate = { kind: 'semester-ends', semester: 1, daysBefore: 14 };

  test('says when it opens, and that the date is only estimated', () => {
    expect(lookAt(planOnTable(), gate)).toEqual({
      kind: 'semester-ends',
      semester: 1,
      opens: '2026-12-04',
      estimated: true,
    });
    expect(lookAt(planOnTable(), { ...gate, semester: 2 })).toMatchObject({ opens: '2027-05-17', estimated: false });
  });
  test('opens on that day', () => {
    expect(lookAt(planOnTable({ today: '2026-12-03' }), gate)).not.toBeNull();
    expect(lookAt(planOnTable({ today: '2026-12-04' }), gate)).toBeNull();
  });
  test('keeps nobody from work where the school has no calendar for the year', () => {
    expect(lookAt(planOnTable({ change: { period: schoolYear('2031/2032') } }), gate)).toBeNull();
  });
  test('keeps a section of the plan closed', () => {
    const table = approved();
    all(table.takes('baiba', 'begin'));
    expect(table.standing('ending')).toMatchObject({ kind: 'waiting', gate: { kind: 'semester-ends' } });
    expect(refusal(table.answers('anna', 'ending', 'dynamics', { dynamics: 'x' }))).toBe('gate');
  });
});

test('of several gates the first that is closed is told', () => {
  const table = planOnTable();
  const gates: readonly Gate[] = [
    { kind: 'sections-done', sections: [] },
    { kind: 'semester-ends', semester: 1, daysBefore: 14 },
    { kind: 'sections-done', sections: ['basis'] },
  ];
  expect(closedGate(table.context(), gates, table.section('basis'))).toMatchObject({ kind: 'semester-ends' });
  expect(closedGate(table.context(), [], table.section('basis'))).toBeNull();
});

describe('a gate that waits for a document', () => {
  const gate: Gate = { kind: 'document', document: 'permission' };
  const closed = { kind: 'document', document: 'permission' };
  const permission: DocumentRecord = {
    ...{ id: 'd-1', organisation: 'school', kind: 'permission', date: '2026-09-07', keptAt: 'Lietvedība, mape 4-12' },
    ...{ by: 'evija', at: '2026-09-07T08:00:00.000Z' },
  };
  const lookWith = (documents: readonly DocumentRecord[], today: string) => {
    const table = planOnTable();
    return closedGate({ ...table.context(), documents, today }, [gate], table.section('basis'));
  };

  test('is closed while none is recorded, or only one of another kind', () => {
    expect(lookWith([], '2026-09-10')).toEqual(closed);
    expect(lookWith([{ ...permission, kind: 'opinion' }], '2026-09-10')).toEqual(closed);
  });
  test('is open on the days on which it counts', () => {
    const until = { ...permission, validTo: '2026-12-18' };
    expect(lookWith([permission], '2026-09-07')).toBeNull();
    expect(lookWith([permission], '2026-09-06')).toEqual(closed);
    expect(lookWith([{ ...permission, validFrom: '2026-09-14' }], '2026-09-10')).toEqual(closed);
    expect(lookWith([until], '2026-12-18')).toBeNull();
    expect(lookWith([until], '2026-12-19')).toEqual(closed);
  });
  test('is closed again when it is withdrawn', () => {
    expect(lookWith([{ ...permission, withdrawn: { by: 'evija', at: permission.at } }], '2026-09-10')).toEqual(closed);
  });
});
