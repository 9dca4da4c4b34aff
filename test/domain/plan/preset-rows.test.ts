/** Rows that every plan of a type has from its start: made once, filled in, never taken out, carried over into the next plan. */
import { describe, expect, test } from 'vitest';
import { startPlan } from '../../../src/domain/plan/carry-forward.ts';
import { rowsOf } from '../../../src/domain/plan/on-path.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import type { PlanType, PresetRow, SectionType } from '../../../src/domain/plan/plan-type.ts';
import { presetRowId } from '../../../src/domain/plan/preset-rows.ts';
import { asOfNow, upgradeOf } from '../../../src/domain/plan/upgrade.ts';
import { learner, schoolYear } from '../../subjects.ts';
import { smallType } from './small-type.ts';
import { all, planOnTable, refusal, type TableSettings } from './table.ts';

const areas: readonly PresetRow[] = [
  { id: 'well-being', values: { area: 'Skolēnu labbūtība' } },
  { id: 'access', values: { area: 'Pieejamība' } },
  // Its amount may differ from plan to plan: the step is asked, with the name of the area filled in.
  { id: 'staff', values: {} },
];
const goals: SectionType = {
  id: 'goals',
  owner: { kind: 'starter' },
  openIn: ['draft', 'under-revision'],
  readers: ['support-head'],
  workingDays: 5,
  steps: [],
  list: {
    id: 'goals',
    kind: 'row',
    least: 0,
    preset: areas,
    steps: [
      { id: 'area', fields: [{ id: 'area', kind: 'text' }] },
      {
        id: 'work',
        fields: [
          { id: 'work', kind: 'text' },
          { id: 'on', kind: 'date', optional: true, carry: false },
        ],
      },
    ],
  },
};
const typeWith = (preset: readonly PresetRow[], version = 1): PlanType => ({
  ...smallType,
  version,
  sections: goals.list === undefined ? [] : [{ ...goals, list: { ...goals.list, preset } }],
});
const type = typeWith(areas);
const rowId = (preset: string) => presetRowId('start', 'goals', preset);
const table = (settings: TableSettings = {}) => planOnTable({ type, ...settings });
const titles = (plan: Plan) => rowsOf(plan, 'goals').map((row) => row.answers.area?.values.area ?? null);
const work = (work: string) => ({ work, on: null });

describe('at the start', () => {
  test('they stand in the order of the type, with what it says of them, and nobody has begun anything', () => {
    const plan = table();
    expect(titles(plan.plan())).toEqual(['Skolēnu labbūtība', 'Pieejamība', null]);
    expect(plan.plan().rows.map((row) => row.createdAt)).toEqual(
      [...plan.plan().rows.map((row) => row.createdAt)].sort(),
    );
    expect(plan.standing('goals').kind).toBe('open');
  });
  test('a repeated arrival makes the same rows', () => {
    expect(
      table()
        .plan()
        .rows.map(({ id }) => id),
    ).toEqual(areas.map(({ id }) => rowId(id)));
  });
  test('what is left to ask of them is asked, row by row', () => {
    const plan = table();
    expect(plan.walk('goals')).toMatchObject({ kind: 'step', step: { id: 'work' }, row: { id: rowId('well-being') } });
    all(plan.answers('anna', 'goals', 'work', work('Pulciņi'), rowId('well-being')));
    expect(plan.walk('goals')).toMatchObject({ step: { id: 'work' }, row: { id: rowId('access') } });
    all(plan.answers('anna', 'goals', 'work', work('Lifts'), rowId('access')));
    expect(plan.walk('goals')).toMatchObject({ step: { id: 'area' }, row: { id: rowId('staff') } });
    expect(plan.standing('goals').kind).toBe('begun');
  });
});

describe('like every other row', () => {
  test('what the type said may be changed, by the history, and taken back', () => {
    const plan = table();
    all(plan.answers('anna', 'goals', 'area', { area: 'Labbūtība' }, rowId('well-being')));
    expect(titles(plan.plan())[0]).toBe('Labbūtība');
    expect(plan.history().at(-1)).toMatchObject({ kind: 'answered', before: { area: 'Skolēnu labbūtība' } });
    all(plan.undo('anna'));
    expect(titles(plan.plan())[0]).toBe('Skolēnu labbūtība');
  });
  test('who saw it before a colleague changed it is asked, not overruled', () => {
    const plan = table();
    all(plan.answers('anna', 'goals', 'area', { area: 'Labbūtība' }, rowId('well-being')));
    const late = { section: 'goals', row: rowId('well-being'), step: 'area', values: { area: 'Drošība' } };
    expect(plan.arrive('anna', { kind: 'answer', answers: [late], seen: 0 }).kind).toBe('conflict');
  });
});

describe('it is never taken out', () => {
  test('by its button', () => {
    const plan = table();
    expect(refusal(plan.arrive('anna', { kind: 'remove-row', row: rowId('access') }))).toBe('preset-row');
    expect(titles(plan.plan())).toHaveLength(3);
  });
  test('by taking back the only answer in it', () => {
    const plan = table();
    all(plan.answers('anna', 'goals', 'area', { area: 'Darbinieki' }, rowId('staff')), plan.undo('anna'));
    expect(plan.row(rowId('staff'))).toMatchObject({ answers: {} });
    expect(plan.row(rowId('staff')).removed).toBeUndefined();
  });
});

describe('carried over', () => {
  function lastPlan(): Plan {
    const plan = table();
    all(
      plan.answers('anna', 'goals', 'work', { work: 'Pulciņi', on: '2026-12-01' }, rowId('well-being')),
      plan.answers('anna', 'goals', 'area', { area: 'Pieejamība visiem' }, rowId('access')),
      plan.answers('anna', 'goals', 'area', { area: 'Darbinieki' }, rowId('staff')),
      plan.arrive('anna', {
        kind: 'answer',
        answers: [{ section: 'goals', row: 'new', step: 'area', values: { area: 'Cits' } }],
        seen: 0,
      }),
    );
    return {
      ...plan.plan(),
      id: 'last',
      rows: plan.plan().rows.map((row) => ({ ...row, id: row.id.replace('start.', 'last.') })),
    };
  }
  const next = (of: PlanType = type) => table({ type: of, last: lastPlan() });

  test('what was written in them goes into them, what the type says stays as the type has it now, nothing stands twice', () => {
    const plan = next(typeWith([{ id: 'well-being', values: { area: 'Labbūtība un drošība' } }, ...areas.slice(1)]));
    expect(plan.walk('goals').kind).toBe('carried');
    all(plan.arrive('anna', { kind: 'carried', section: 'goals', accept: true }));
    expect(titles(plan.plan())).toEqual(['Labbūtība un drošība', 'Pieejamība', 'Darbinieki', 'Cits']);
    expect(plan.row(rowId('well-being')).answers.work?.values).toEqual({ work: 'Pulciņi' });
    expect(plan.history().at(-1)).toMatchObject({
      kind: 'carried',
      takenRows: { [rowId('staff')]: { area: { area: 'Darbinieki' } } },
    });
    expect(plan.walk('goals')).toMatchObject({ kind: 'step', step: { id: 'work' }, row: { id: rowId('access') } });
  });
  test('left out, they stand as at the start', () => {
    const plan = next();
    all(plan.arrive('anna', { kind: 'carried', section: 'goals', accept: false }));
    expect(titles(plan.plan())).toEqual(['Skolēnu labbūtība', 'Pieejamība', null]);
  });
  test('a row that the type has no longer goes on as one that somebody added', () => {
    const plan = next(typeWith(areas.slice(0, 1)));
    all(plan.arrive('anna', { kind: 'carried', section: 'goals', accept: true }));
    expect(titles(plan.plan())).toEqual(['Skolēnu labbūtība', 'Pieejamība visiem', 'Darbinieki', 'Cits']);
  });
  test('what was written in one since the plan began is not overruled', () => {
    const before = next();
    const { plan } = startPlan({
      type,
      organisation: before.plan().organisation,
      about: learner('J-07'),
      period: schoolYear('2026/2027'),
      by: 'anna',
      at: '2026-11-23T07:00:00.000Z',
      arrival: 'start',
      last: lastPlan(),
    });
    const rows = plan.rows.map((row) =>
      row.id === rowId('staff')
        ? { ...row, revision: 1, answers: { area: { values: { area: 'Kolēģi' }, by: 'anna', at: '', revision: 1 } } }
        : row,
    );
    const table = planOnTable({ type, change: { ...plan, rows } });
    all(table.arrive('anna', { kind: 'carried', section: 'goals', accept: true }));
    expect(titles(table.plan())[2]).toBe('Kolēģi');
  });
});

describe('a plan that was begun before its type had them', () => {
  const { plan: old } = { plan: { ...planOnTable({ type: typeWith([]) }).plan() } };
  const newer = typeWith(areas, 2);

  test('gets them with the next version, once', () => {
    const change = upgradeOf(newer, old, '2026-11-24T07:00:00.000Z');
    expect(titles(asOfNow(newer, old))).toEqual(['Skolēnu labbūtība', 'Pieejamība', null]);
    expect(Object.keys(change?.rows ?? {})).toEqual(areas.map(({ id }) => rowId(id)));
    expect(upgradeOf(newer, change?.plan ?? old, '2026-11-25T07:00:00.000Z')).toBeNull();
  });
});
