/** Taking back: exactly what was before, as long as nobody has built on it. */
import { describe, expect, test } from 'vitest';
import { lastUndoable } from '../last-undoable.ts';
import { all, planOnTable, refusal, taskOf, written } from '../table.ts';

describe('taking an answer back', () => {
  test('leaves the question open as it was', () => {
    const table = planOnTable();
    all(table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }), table.undo('anna'));
    expect(table.plan().sections.basis?.answers).toEqual({});
    expect(table.history().at(-1)).toMatchObject({ kind: 'undone', before: { reasons: ['absence'] }, after: null });
  });
  test('brings the answer before it back, under the name of whoever gave it', () => {
    const table = written({ until: 'basis' });
    all(table.answers('anna', 'basis', 'note', { note: 'no Annas' }));
    const stood = table.plan().sections.basis?.answers.note;
    all(table.answers('baiba', 'basis', 'note', { note: 'no Baibas' }), table.undo('baiba'));
    const now = table.plan().sections.basis?.answers.note;
    expect({ ...now, revision: 0 }).toEqual({ ...stood, revision: 0 });
  });
  test('goes on, act by act, to the first', () => {
    const table = planOnTable();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }),
      table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }),
      table.answers('anna', 'basis', 'note', { note: 'x' }),
      table.undo('anna'),
      table.undo('anna'),
    );
    expect(table.value('basis', 'reasons', 'reasons')).toEqual(['absence']);
    all(table.undo('anna'));
    expect(table.plan().sections.basis?.answers).toEqual({});
    expect(refusal(table.undo('anna'))).toBe('nothing-to-undo');
  });
  test('can itself be followed by new answers, which are taken back first', () => {
    const table = planOnTable();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }),
      table.answers('anna', 'basis', 'absence', { lessons: 1 }),
      table.undo('anna'),
      table.answers('anna', 'basis', 'absence', { lessons: 2 }),
      table.undo('anna'),
    );
    expect(table.plan().sections.basis?.answers.absence).toBeUndefined();
    all(table.undo('anna'));
    expect(table.plan().sections.basis?.answers).toEqual({});
  });
  test('takes a whole form back, and a whole task said in one message', () => {
    const table = planOnTable();
    const form = [
      { section: 'basis', step: 'reasons', values: { reasons: ['opinion'] } },
      { section: 'basis', step: 'note', values: { note: 'x' } },
    ];
    all(table.arrive('anna', { kind: 'answer', answers: form, seen: 0 }), table.undo('anna'));
    expect(table.plan().sections.basis?.answers).toEqual({});

    const later = written();
    const answers = { duty: { due: '2026-12-15', responsible: 'emily' }, task: { task: 'Procenti' } };
    all(
      later.arrive('andris', { kind: 'add-row', section: 'tasks:matematika', answers }, 'said'),
      later.undo('andris'),
    );
    expect(later.row('said')).toMatchObject({ removed: { by: 'andris' }, answers: {} });
    expect(later.walk('tasks:matematika').kind).toBe('done');
  });
  test('is refused when somebody else has answered since', () => {
    const table = written({ until: 'basis' });
    all(
      table.answers('anna', 'basis', 'note', { note: 'no Annas' }),
      table.answers('baiba', 'basis', 'note', { note: 'no Baibas' }),
    );
    expect(refusal(table.undo('anna'))).toBe('nothing-to-undo');
    expect(table.value('basis', 'note', 'note')).toBe('no Baibas');
  });
  test('of somebody else’s is refused', () => {
    const table = planOnTable();
    all(table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }));
    const entries = lastUndoable(table.history(), { by: 'anna', now: '2026-11-23T08:00:00.000Z' });
    expect(refusal(table.arrive('baiba', { kind: 'undo', entries }))).toBe('no-right');
    expect(refusal(table.arrive('anna', { kind: 'undo', entries: table.history().slice(0, 1) }))).toBe(
      'nothing-to-undo',
    );
    expect(refusal(table.arrive('anna', { kind: 'undo', entries: [] }))).toBe('nothing-to-undo');
  });
  test('twice by the same message takes back once', () => {
    const table = planOnTable();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }),
      table.answers('anna', 'basis', 'absence', { lessons: 1 }),
    );
    const entries = lastUndoable(table.history(), { by: 'anna', now: '2026-11-23T08:00:00.000Z' });
    all(table.arrive('anna', { kind: 'undo', entries }, 'same'));
    expect(refusal(table.arrive('anna', { kind: 'undo', entries }, 'same'))).toBe('nothing-to-undo');
    expect(table.value('basis', 'reasons', 'reasons')).toEqual(['absence']);
  });
  test('is refused once the plan was submitted', () => {
    const table = written();
    all(table.takes('baiba', 'submit'));
    expect(refusal(table.undo('emily'))).toBe('status');
  });
});

describe('taking a hand-over back', () => {
  test('opens the section again', () => {
    const table = written({ until: 'basis' });
    all(table.undo('anna'));
    expect(table.standing('basis').kind).toBe('begun');
    expect(table.history().at(-1)).toMatchObject({ kind: 'reopened', section: 'basis' });
  });
  test('brings back the comment with which the section had been returned', () => {
    const table = written();
    all(table.arrive('baiba', { kind: 'return-section', section: 'teaching', comment: 'Vai arī sports?' }));
    const before = table.plan().sections.teaching;
    all(table.finish('anna', 'teaching'), table.undo('anna'));
    expect({ ...table.plan().sections.teaching, revision: 0 }).toEqual({ ...before, revision: 0 });
    expect(table.standing('teaching')).toEqual({ kind: 'returned', comment: 'Vai arī sports?' });
  });
  test('is refused for a hand-over that somebody has returned since', () => {
    const table = written();
    all(table.arrive('baiba', { kind: 'return-section', section: 'tasks:matematika', comment: 'x' }));
    expect(refusal(table.undo('andris'))).toBe('nothing-to-undo');
  });
});

describe('taking the removal of a row back', () => {
  test('brings the row back as it was', () => {
    const table = written();
    const before = table.row('row-andris');
    all(table.arrive('andris', { kind: 'remove-row', row: 'row-andris' }), table.undo('andris'));
    expect({ ...table.row('row-andris'), revision: 0 }).toEqual({ ...before, revision: 0 });
  });
  test('an answer in a row that was taken out is not taken back', () => {
    const table = written({ until: 'teaching' });
    all(
      table.arrive('andris', { kind: 'answer', answers: taskOf('tasks:matematika', 'new', 'andris'), seen: 0 }, 'r'),
      table.arrive('baiba', { kind: 'remove-row', row: 'r' }),
    );
    expect(refusal(table.undo('andris'))).toBe('nothing-to-undo');
  });
});

test('nothing is taken back behind a step in the life of the plan', () => {
  const table = written();
  all(table.takes('anna', 'submit'), table.takes('baiba', 'return'));
  expect(refusal(table.undo('anna'))).toBe('nothing-to-undo');
});
