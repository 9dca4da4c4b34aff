/** Where a person stands in a section follows from the answers alone. */
import { describe, expect, test } from 'vitest';
import { neededSections, stepsOnPath } from '../../../src/domain/plan/on-path.ts';
import { newRow, reach } from '../../../src/domain/plan/walk.ts';
import { all, planOnTable, refusal, written } from './table.ts';

const stepOf = (position: { kind: string; step?: { id: string } }) => position.step?.id ?? position.kind;

describe('what is asked next', () => {
  test('is the first question in a section that nobody began', () => {
    expect(planOnTable().walk('basis')).toMatchObject({ kind: 'step', step: { id: 'reasons' }, index: 0, of: 2 });
  });
  test('is the question that the last answer made needed', () => {
    const table = planOnTable();
    all(table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }));
    expect(table.walk('basis')).toMatchObject({ step: { id: 'absence' }, index: 1, of: 3 });
  });
  test('is nothing more when an optional question was skipped and the rest answered: the section can be handed over', () => {
    const table = planOnTable();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }),
      table.answers('anna', 'basis', 'note', { note: null }),
    );
    expect(table.walk('basis').kind).toBe('ready');
    all(table.finish('anna', 'basis'));
    expect(table.walk('basis').kind).toBe('done');
  });
  test('is a first row where a list must have one, then another or on', () => {
    const table = written({ until: 'teaching' });
    expect(table.walk('tasks:matematika')).toMatchObject({ kind: 'step', row: 'new', step: { id: 'task' } });
    all(table.answers('andris', 'tasks:matematika', 'task', { task: 'Reizrēķins' }, 'new'));
    expect(table.walk('tasks:matematika')).toMatchObject({ kind: 'step', step: { id: 'duty' } });
    const [row] = table.plan().rows;
    all(
      table.answers('andris', 'tasks:matematika', 'duty', { due: '2026-12-15', responsible: 'andris' }, row?.id ?? ''),
    );
    expect(table.walk('tasks:matematika').kind).toBe('rows');
  });
  test('is what was carried over, before anything else', () => {
    const table = planOnTable({ last: written().plan() });
    expect(table.walk('basis').kind).toBe('carried');
  });
});

describe('a condition', () => {
  test('hides an answer without losing it, and the answer is back when the reason is', () => {
    const table = planOnTable();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }),
      table.answers('anna', 'basis', 'absence', { lessons: 40 }),
      table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }),
    );
    const steps = () => stepsOnPath({ ...table.context(), section: table.section('basis') }).map((step) => step.id);
    expect(steps()).toEqual(['reasons', 'note']);
    expect(refusal(table.answers('anna', 'basis', 'absence', { lessons: 41 }))).toBe('no-such-place');
    all(table.answers('anna', 'basis', 'reasons', { reasons: ['absence', 'opinion'] }));
    expect(steps()).toEqual(['reasons', 'absence', 'note']);
    expect(stepOf(table.walk('basis'))).toBe('note');
    expect(table.value('basis', 'absence', 'lessons')).toBe(40);
  });
  test('sees nothing behind another hidden answer', () => {
    const table = planOnTable();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }),
      table.answers('anna', 'basis', 'note', { note: 'x' }),
    );
    expect(neededSections(table.context().type, table.plan()).map((section) => section.key)).toContain('findings');
    all(table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }));
    expect(neededSections(table.context().type, table.plan()).map((section) => section.key)).not.toContain('findings');
  });
});

describe('the sections of the subjects', () => {
  test('are none while no subject is chosen, and their gates keep nobody waiting', () => {
    const table = written({ until: 'basis' });
    expect(neededSections(table.context().type, table.plan()).map((section) => section.key)).toEqual([
      'basis',
      'teaching',
      'review',
      'ending',
    ]);
  });
  test('keep their tasks when the class teacher takes a subject out, and show them when it is listed again', () => {
    const table = written();
    const rows = table.plan().rows;
    all(table.answers('anna', 'teaching', 'subjects', { subjects: ['anglu-valoda'] }));
    expect(() => table.section('tasks:matematika')).toThrow();
    expect(table.plan().rows).toEqual(rows);
    expect(refusal(table.finish('andris', 'tasks:matematika'))).toBe('no-such-place');
    all(table.answers('anna', 'teaching', 'subjects', { subjects: ['matematika', 'anglu-valoda'] }));
    expect(table.standing('tasks:matematika')).toEqual({ kind: 'done' });
    expect(table.notices()).toEqual([]);
  });
  test('call the teacher of a subject that is added later', () => {
    const table = written();
    all(table.answers('anna', 'teaching', 'subjects', { subjects: ['matematika', 'anglu-valoda', 'dizains'] }));
    expect(table.notices()).toMatchObject([{ kind: 'called', to: 'janis', section: 'tasks:dizains', vacant: false }]);
  });
});

describe('jumping ahead', () => {
  test('is refused while an earlier question is open', () => {
    const table = planOnTable();
    expect(refusal(table.answers('anna', 'basis', 'note', { note: 'x' }))).toBe('too-early');
    expect(reach(table.context(), table.section('basis'), { step: 'note' })).toBe('too-early');
    expect(reach(table.context(), table.section('basis'), { step: 'no-such-step' })).toBe('not-on-path');
  });
  test('is refused within a row, and into the rows of a section whose own questions are open', () => {
    const table = written({ until: 'teaching' });
    const duty = { due: '2026-12-15', responsible: 'andris' };
    expect(refusal(table.answers('andris', 'tasks:matematika', 'duty', duty, 'new'))).toBe('too-early');
    const later = approved7();
    expect(refusal(later.answers('anna', 'ending', 'more', { more: 'x' }, 'new'))).toBe('too-early');
  });
  test('back to an earlier question is allowed at any time', () => {
    const table = written({ until: 'basis' });
    expect(reach(table.context(), table.section('basis'), { step: 'reasons' })).toMatchObject({ id: 'reasons' });
  });
});

test('a section without rows has no first step of a row', () => {
  expect(newRow(planOnTable().section('basis'))).toBeNull();
});

function approved7() {
  const table = written({ today: '2026-12-07' });
  all(
    table.takes('anna', 'submit'),
    table.answers('baiba', 'review', 'minutes', { number: '5' }),
    table.answers('baiba', 'review', 'conclusion', { conclusion: 'x' }),
    table.finish('baiba', 'review'),
    table.takes('baiba', 'approve'),
    table.takes('baiba', 'begin'),
  );
  return table;
}
