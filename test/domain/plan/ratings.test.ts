/** The end of a semester: each task gets its result, what was not reached goes on, and the head hears when all is in. */

import { describe, expect, test } from 'vitest';
import { startPlan } from '../../../src/domain/plan/carry-forward.ts';
import type { Plan, Row, Values } from '../../../src/domain/plan/plan.ts';
import { isCarriedOn, isTaskOver, ratingsIn, tasksToCarry, tasksToRate } from '../../../src/domain/plan/ratings.ts';
import { upgradeOf } from '../../../src/domain/plan/upgrade.ts';
import { iipFirst } from '../../../src/domain/plan-types/iip/earlier.ts';
import { iip } from '../../../src/domain/plan-types/iip/iip.ts';
import { learner, schoolYear } from '../../subjects.ts';
import { planOnTable } from './table.ts';

const at = '2026-09-10T07:00:00.000Z';
const answers = (steps: Readonly<Record<string, Values>>) =>
  Object.fromEntries(Object.entries(steps).map(([step, values]) => [step, { values, by: 'andris', at, revision: 1 }]));

const task = (id: string, semester: 1 | 2, section = 'tasks:matematika'): Row => ({
  id,
  section,
  kind: 'task',
  revision: 0,
  answers: answers({
    goal: { goal: 'Mērķis' },
    task: { task: `Uzdevums ${id}` },
    semester: { semester: `semester-${semester}` },
    way: { measure: 'Atgādne', expected: null },
    duty: { due: semester === 1 ? '2026-12-15' : '2027-05-15', responsible: 'andris' },
  }),
  state: 'open',
  createdBy: 'andris',
  createdAt: at,
});

const finished = { by: 'anna', at };

const sections: Plan['sections'] = {
  basis: {
    revision: 1,
    finished,
    answers: answers({ reasons: { reasons: ['otrgadnieciba'] }, period: { period: ['semester-1', 'semester-2'] } }),
  },
  'class-teacher': { revision: 1, finished, answers: answers({ subjects: { subjects: ['matematika'] } }) },
};

const rows = [task('a', 1), task('b', 1), task('c', 2), task('d', 1, 'tasks:latviesu-valoda')];

const key = 'evaluation-1:matematika';

const newTask = {
  goal: { goal: null },
  task: { task: 'x' },
  semester: { semester: 'semester-1' },
  way: { measure: null, expected: null },
  duty: { due: '2026-12-18', responsible: 'andris' },
};

const table = (today = '2026-12-10', change: Partial<Plan> = {}) =>
  planOnTable({
    type: iip,
    today,
    change: { status: 'in-implementation', statusAt: '2026-09-20T07:00:00.000Z', sections, rows, ...change },
  });

type OnTable = ReturnType<typeof table>;

const step = (t: OnTable, name: string, values: Values, section = key) =>
  t.arrive('andris', { kind: 'answer', answers: [{ section, step: name, values }], seen: 99 });

const rate = (t: OnTable, ...results: readonly string[]) => step(t, 'results', { results });

function evaluated() {
  const t = table();
  rate(t, 'a=reached', 'b=partly');
  step(t, 'dynamics', { dynamics: 'Labāk' });
  return t;
}

const carry = (t: OnTable, ids: readonly string[], id?: string) =>
  t.arrive('andris', { kind: 'carry-tasks', section: key, rows: ids }, id);

describe('the results of a semester', () => {
  test('are asked for the tasks of that subject and semester alone', () => {
    const t = table();
    const section = t.section(key);
    const field = section.type.steps[0]?.fields[0];
    if (field?.kind !== 'ratings') throw new Error('no ratings');
    expect(tasksToRate(t.plan(), section, field).map((row) => row.id)).toEqual(['a', 'b']);
    expect(t.walk(key)).toMatchObject({ kind: 'step', step: { id: 'results' } });
  });
  test('are complete once each task has one', () => {
    const t = table();
    rate(t, 'a=reached');
    expect(t.walk(key)).toMatchObject({ kind: 'step', step: { id: 'results' } });
    rate(t, 'a=reached', 'b=partly');
    expect(t.walk(key)).toMatchObject({ kind: 'step', step: { id: 'dynamics' } });
  });
  test('are not asked where there was no task', () => {
    const t = table('2026-12-10', { rows: [] });
    expect(t.walk(key)).toMatchObject({ kind: 'step', step: { id: 'dynamics' } });
  });
  test('are asked of a task that came in between, until the section is handed over', () => {
    const t = table('2026-12-10', { rows: [task('a', 1)] });
    rate(t, 'a=partly');
    t.moved('andris', {
      kind: 'add-row',
      section: 'tasks:matematika',
      answers: newTask,
    });
    expect(t.walk(key)).toMatchObject({ kind: 'step', step: { id: 'results' } });
  });
  test('stay as they were handed over, whatever task comes later', () => {
    const t = evaluated();
    t.moved('andris', { kind: 'finish', section: key });
    t.moved('andris', {
      kind: 'add-row',
      section: 'tasks:matematika',
      answers: newTask,
    });
    expect(t.walk(key).kind).toBe('done');
  });
  test('are read from what stands in their list, even where an id holds the separator', () => {
    expect([...ratingsIn(['Ev=1=partly'])]).toEqual([['Ev=1', 'partly']]);
    expect([...ratingsIn(null)]).toEqual([]);
  });
  test('say that a task is over: reached, or carried on', () => {
    const t = evaluated();
    const over = () =>
      t
        .plan()
        .rows.filter((row) => isTaskOver(iip, t.plan(), row))
        .map((row) => row.id);
    expect(over()).toEqual(['a']);
    carry(t, ['b']);
    expect(over()).toEqual(['a', 'b']);
  });
  test('tell a task that goes on from one that was done', () => {
    const t = evaluated();
    carry(t, ['b']);
    const carried = () =>
      t
        .plan()
        .rows.filter((row) => isCarriedOn(iip, t.plan(), row))
        .map((row) => row.id);
    expect(carried()).toEqual(['b']);
    t.moved('andris', { kind: 'task-state', row: 'b', done: true });
    expect(carried()).toEqual([]);
  });
});

describe('a task that was not reached', () => {
  test('is offered for the next semester, the reached one is not', () => {
    const t = evaluated();
    expect(tasksToCarry(t.plan(), t.section(key)).map((row) => row.id)).toEqual(['b']);
  });
  test('goes on with goal, task and way; only when and by whom is asked', () => {
    const t = evaluated();
    carry(t, ['b'], 'tap');
    const row = t.plan().rows.find((one) => one.continues === 'b');
    expect(row).toMatchObject({ id: 'tap-0', section: key, state: 'open' });
    expect(Object.fromEntries(Object.entries(row?.answers ?? {}).map(([name, { values }]) => [name, values]))).toEqual({
      goal: { goal: 'Mērķis' },
      task: { task: 'Uzdevums b' },
      semester: { semester: 'semester-2' },
      way: { measure: 'Atgādne', expected: null },
    });
    expect(t.walk(key)).toMatchObject({ kind: 'step', step: { id: 'duty' }, row: { id: 'tap-0' } });
  });
  test('goes on once, however often it is tapped', () => {
    const t = evaluated();
    carry(t, ['b']);
    carry(t, ['b']);
    expect(t.plan().rows.filter((row) => row.continues === 'b')).toHaveLength(1);
  });
  test('is not carried over before the words are written, nor by another teacher', () => {
    const t = table();
    rate(t, 'a=not', 'b=not');
    expect(carry(t, ['a'])).toMatchObject({ kind: 'refused', refusal: { why: 'too-early' } });
    expect(t.arrive('emily', { kind: 'carry-tasks', section: key, rows: ['a'] })).toMatchObject({ kind: 'refused' });
  });
  test('can be taken back whole, and is offered again', () => {
    const t = evaluated();
    carry(t, ['b']);
    t.undo('andris');
    expect(t.plan().rows.find((row) => row.continues === 'b')?.removed).toBeDefined();
    expect(tasksToCarry(t.plan(), t.section(key)).map((row) => row.id)).toEqual(['b']);
  });
  test('is rated again at the end of the next semester, beside those set for it from the start', () => {
    const t = evaluated();
    carry(t, ['b'], 'tap');
    const next = planOnTable({
      type: iip,
      today: '2027-05-20',
      change: { status: 'in-implementation', sections: t.plan().sections, rows: t.plan().rows },
    });
    const section = next.section('evaluation-2:matematika');
    const field = section.type.steps[0]?.fields[0];
    if (field?.kind !== 'ratings') throw new Error('no ratings');
    expect(tasksToRate(next.plan(), section, field).map((row) => row.id)).toEqual(['c', 'tap-0']);
    expect(tasksToCarry(next.plan(), section)).toEqual([]);
  });
  test('waits in the plan of the next year; the reached one does not, and what was carried on comes once', () => {
    const t = evaluated();
    carry(t, ['b']);
    const { plan } = startPlan({
      type: iip,
      organisation: 'school',
      about: learner('J-07'),
      period: schoolYear('2027/2028'),
      by: 'anna',
      at,
      arrival: 'next',
      last: { ...t.plan(), status: 'closed' },
    });
    const carried = plan.sections['tasks:matematika']?.carriedRows ?? [];
    expect(carried.map((row) => row.task?.task)).toEqual(['Uzdevums c', 'Uzdevums b']);
  });
});

describe('the support-team leader', () => {
  test('hears once all evaluations and the feedback of a semester are in', () => {
    const t = evaluated();
    t.moved('andris', { kind: 'finish', section: key });
    expect(t.notices().filter((one) => one.kind === 'reviewed')).toEqual([]);
    t.arrive('anna', {
      kind: 'answer',
      answers: [
        {
          section: 'feedback-1',
          step: 'feedback',
          values: { date: '2026-12-09', receivers: ['learner'], ways: ['talk'] },
        },
        { section: 'feedback-1', step: 'note', values: { note: null } },
      ],
      seen: 0,
    });
    t.moved('anna', { kind: 'finish', section: 'feedback-1' });
    expect(t.notices()).toContainEqual(expect.objectContaining({ kind: 'reviewed', to: 'baiba', semester: 1 }));
  });
});

describe('a plan of the first version', () => {
  const first: Plan = { ...table().plan(), version: 1 };
  test('asks for words alone where it was handed in', () => {
    expect(upgradeOf(iip, first, at)).toBeNull();
    expect(iipFirst.sections.find((one) => one.id === 'evaluation-1')?.steps.map((one) => one.id)).toEqual([
      'dynamics',
    ]);
  });
  test('moves on as a draft, and keeps every answer and row', () => {
    const change = upgradeOf(iip, { ...first, status: 'draft' }, at);
    expect(change?.plan.version).toBe(iip.version);
    expect(change?.plan.sections.basis?.answers).toEqual(first.sections.basis?.answers);
    expect(change?.plan.rows.map((row) => row.answers)).toEqual(first.rows.map((row) => row.answers));
  });
});
