/** The relay: the owners of a section are called when it opens, once, with a due date. */

import { describe, expect, test } from 'vitest';
import { callsDue } from '../../../src/domain/plan/call-owners.ts';
import { startPlan } from '../../../src/domain/plan/carry-forward.ts';
import { learner, schoolYear } from '../../subjects.ts';
import { school, smallType, smallTypeWith } from './small-type.ts';
import { all, approved, planOnTable, written } from './table.ts';

const calls = (table: ReturnType<typeof planOnTable>) =>
  table.notices().flatMap((notice) => (notice.kind === 'called' ? [`${notice.to} ${notice.section}`] : []));

describe('handing a section over', () => {
  test('calls the owners of what opens by it, with a due date in working days', () => {
    const table = planOnTable({ startedBy: 'baiba' });
    all(
      table.answers('baiba', 'basis', 'reasons', { reasons: ['opinion'] }),
      table.answers('baiba', 'basis', 'note', { note: null }),
    );
    expect(calls(table)).toEqual([]);
    all(table.finish('baiba', 'basis'));
    expect(calls(table)).toEqual(['evija findings']);
    // Fifteen working days from Monday, 23 November.
    expect(table.plan().called.findings?.due).toBe('2026-12-14');
  });
  test('calls nobody a second time', () => {
    const table = written({ until: 'teaching' });
    expect(calls(table)).toEqual(['andris tasks:matematika', 'emily tasks:anglu-valoda']);
    all(table.answers('andris', 'tasks:matematika', 'task', { task: 'x' }, 'new'));
    expect(calls(table)).toEqual([]);
  });
  test('does not call whoever handed it over, but counts their days', () => {
    const table = written({ until: 'basis' });
    expect(calls(table)).toEqual([]);
    expect(table.plan().called.teaching?.due).toBe('2026-11-30');
  });
  test('calls the support team’s head where the post is vacant, and marks it', () => {
    const table = written({ until: 'basis' });
    all(table.answers('anna', 'teaching', 'subjects', { subjects: ['vesture'] }), table.finish('anna', 'teaching'));
    expect(table.notices()).toMatchObject([{ kind: 'called', to: 'baiba', section: 'tasks:vesture', vacant: true }]);
  });
  test('leaves out the days that are free', () => {
    const table = written({ until: 'basis', today: '2026-12-17' });
    all(table.answers('anna', 'teaching', 'subjects', { subjects: ['matematika'] }), table.finish('anna', 'teaching'));
    expect(table.plan().called['tasks:matematika']?.due).toBe('2027-01-07');
  });
});

describe('a call that was missed', () => {
  test('is made up by the next thing that happens in the plan', () => {
    const missed = written({ until: 'teaching' }).plan();
    const table = planOnTable({ change: { sections: missed.sections, called: {} } });
    all(table.answers('anna', 'basis', 'note', { note: 'cits' }));
    expect(calls(table)).toEqual(['andris tasks:matematika', 'emily tasks:anglu-valoda']);
  });
  test('is made up when a day has come, without anything happening in the plan', () => {
    const table = approved();
    all(table.takes('baiba', 'begin'));
    const ask = () => callsDue(table.context(), { arrival: 'tick', by: '' });
    expect(ask()).toBeNull();
    table.passDays(14);
    expect(ask()).toMatchObject({ notices: [{ kind: 'called', to: 'anna', section: 'ending' }], history: [] });
  });
  test('is made for the first section of a plan that somebody else is to write', () => {
    const [basis] = smallType.sections;
    const type = smallTypeWith((one) => (one === basis ? { ...one, owner: { kind: 'class-teacher' } } : one));
    const at = '2026-11-23T07:00:00.000Z';
    const start = {
      type,
      organisation: 'school',
      about: learner('J-07'),
      period: schoolYear('2026/2027'),
      by: 'baiba',
      at,
      arrival: 'a',
    };
    const { plan } = startPlan(start);
    const context = { type, plan, organisation: school, now: at, today: '2026-11-23' };
    expect(callsDue(context, { arrival: 'b', by: 'baiba' })?.notices).toMatchObject([{ kind: 'called', to: 'anna' }]);
  });
});

describe('a section that was handed over', () => {
  test('and is sent back gives its owner fresh days, and one message', () => {
    const table = written();
    table.passDays(10);
    all(table.arrive('baiba', { kind: 'return-section', section: 'tasks:matematika', comment: 'Precizējiet.' }));
    expect(table.notices()).toMatchObject([{ kind: 'returned', to: 'andris' }]);
    expect(table.plan().called['tasks:matematika']?.due).toBe('2026-12-10');
  });
  test('calls its owner anew when somebody else’s change asks more of it', () => {
    const table = planOnTable();
    all(
      table.answers('anna', 'basis', 'reasons', { reasons: ['opinion'] }),
      table.answers('anna', 'basis', 'note', { note: null }),
      table.finish('anna', 'basis'),
      table.answers('baiba', 'basis', 'reasons', { reasons: ['absence', 'opinion'] }),
    );
    expect(calls(table)).toEqual(['anna basis']);
    all(table.answers('baiba', 'basis', 'reasons', { reasons: ['absence'] }));
    expect(calls(table)).not.toContain('anna basis');
  });
});
