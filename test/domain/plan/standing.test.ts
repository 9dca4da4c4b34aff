/** How far a section is, as the status tells it. */
import { describe, expect, test } from 'vitest';
import { hasCome, isStageDone, isWorkable, openSections } from '../../../src/domain/plan/standing.ts';
import { smallTypeWith } from './small-type.ts';
import { all, approved, planOnTable, taskOf, written } from './table.ts';

describe('a section', () => {
  test('is open, begun, then done when it is handed over', () => {
    const table = planOnTable();
    expect(table.standing('basis')).toEqual({ kind: 'open' });
    all(table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }));
    expect(table.standing('basis')).toEqual({ kind: 'begun', answered: 1, of: 2 });
    all(table.answers('anna', 'basis', 'note', { note: null }));
    expect(table.standing('basis')).toEqual({ kind: 'begun', answered: 2, of: 2 });
    all(table.finish('anna', 'basis'));
    expect(table.standing('basis')).toEqual({ kind: 'done' });
  });
  test('waits for another, with the reason', () => {
    expect(planOnTable().standing('teaching')).toEqual({
      kind: 'waiting',
      gate: { kind: 'sections-done', waitsFor: ['basis'] },
    });
  });
  test('is locked before its time in the life of the plan, and after it', () => {
    expect(written().standing('review')).toEqual({ kind: 'locked' });
    const table = approved();
    expect(table.standing('ending')).toEqual({ kind: 'locked' });
    expect(isWorkable(table.standing('ending'))).toBe(false);
  });
  test('is returned, with the comment, until it is handed over again', () => {
    const table = written();
    all(table.arrive('baiba', { kind: 'return-section', section: 'teaching', comment: ' Vai arī sports? ' }));
    expect(table.standing('teaching')).toEqual({ kind: 'returned', comment: 'Vai arī sports?' });
    all(table.finish('anna', 'teaching'));
    expect(table.standing('teaching')).toEqual({ kind: 'done' });
  });
  test('is begun again when a changed answer asks for more', () => {
    const table = planOnTable();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }),
      table.answers('anna', 'basis', 'note', { note: null }),
      table.finish('anna', 'basis'),
      table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }),
    );
    expect(table.standing('basis')).toEqual({ kind: 'begun', answered: 2, of: 3 });
    all(table.answers('anna', 'basis', 'absence', { lessons: 3 }));
    expect(table.standing('basis')).toEqual({ kind: 'done' });
  });
  test('stays done when its list goes on growing in the approved plan', () => {
    const table = approved();
    all(table.answers('andris', 'tasks:matematika', 'task', { task: 'Procenti' }, 'new'));
    expect(table.standing('tasks:matematika')).toEqual({ kind: 'done' });
  });
});

describe('the time of a section', () => {
  const come = (table: ReturnType<typeof planOnTable>, key: string) => hasCome(table.context(), table.section(key));

  test('has come while it only waits for colleagues who can work now', () => {
    const table = planOnTable();
    expect(table.standing('teaching').kind).toBe('waiting');
    expect(come(table, 'teaching')).toBe(true);
  });
  test('has not come while what it waits for waits for the end of a semester', () => {
    const type = smallTypeWith((one) =>
      one.id === 'review'
        ? { ...one, openIn: ['draft'], gates: [{ kind: 'sections-done', sections: ['ending'] }] }
        : one.id === 'ending'
          ? { ...one, openIn: ['draft'] }
          : one,
    );
    expect(come(planOnTable({ type }), 'review')).toBe(false);
    expect(come(planOnTable({ type, today: '2026-12-07' }), 'review')).toBe(true);
  });
  test('has not come before its stage in the life of the plan', () => {
    expect(come(written(), 'review')).toBe(false);
  });
});

describe('what keeps a plan from being submitted', () => {
  const keys = (table: ReturnType<typeof planOnTable>): readonly string[] => {
    const left = openSections(table.context()).filter(({ standing: at }) => at.kind !== 'done');
    expect(isStageDone(table.context())).toBe(left.length === 0);
    return left.map(({ section }) => section.key);
  };

  test('is every needed section of the draft that is not done, those that wait too', () => {
    expect(keys(planOnTable())).toEqual(['basis', 'teaching']);
    expect(keys(written({ until: 'teaching' }))).toEqual(['tasks:matematika', 'tasks:anglu-valoda']);
    expect(keys(written())).toEqual([]);
  });
  test('is nothing of a later stage', () => {
    const table = written();
    all(table.takes('anna', 'submit'));
    expect(keys(table)).toEqual(['review']);
  });
  test('is nothing of a subject that was taken out', () => {
    const table = written({ until: 'teaching' });
    all(
      table.arrive('andris', { kind: 'answer', answers: taskOf('tasks:matematika', 'new', 'andris'), seen: 0 }),
      table.finish('andris', 'tasks:matematika'),
      table.answers('anna', 'teaching', 'subjects', { subjects: ['matematika'] }),
    );
    expect(keys(table)).toEqual([]);
  });
});
