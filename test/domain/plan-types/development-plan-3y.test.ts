/** Three years of professional development: four steps each, of which only those of a year that has come are anybody's. */
import { expect, test } from 'vitest';
import { mayKnow } from '../../../src/domain/plan/access.ts';
import { liveTasks } from '../../../src/domain/plan/on-path.ts';
import { developmentPlan } from '../../../src/domain/plan-types/development-plan-3y/development-plan-3y.ts';
import { demoPreschool } from '../../world/schools.ts';
import { all, planOnTable, readerOf } from '../plan/table.ts';

const preschool = demoPreschool();

function begun() {
  const table = planOnTable({
    ...{ type: developmentPlan, organisation: preschool, startedBy: 'liga', today: '2026-09-07' },
    change: { about: { kind: 'organisation' }, period: { kind: 'years', from: 2026, to: 2028 } },
  });
  const step = (year: number, what: string, responsible: string) => {
    const row = table.plan().rows.find((one) => one.id.endsWith(`year-${year}.${what}`))?.id ?? '';
    all(table.answers('liga', `year-${year}`, 'duty', { due: '2026-10-15', responsible }, row));
  };
  all(
    table.answers('liga', 'basis', 'needs', { needs: 'Sarunas ar bērniem.' }),
    table.answers('liga', 'basis', 'priorities', { priorities: ['cooperation'] }),
    table.answers('liga', 'basis', 'years', { 'second-year': '2027-09-01', 'third-year': '2028-09-01' }),
    table.finish('liga', 'basis'),
  );
  return { table, step };
}

test('each year has the four steps from the start, and none is a task before somebody is to do it', () => {
  const { table, step } = begun();
  expect(table.plan().rows.length).toBe(12);
  expect(liveTasks(table.plan())).toEqual([]);
  step(1, 'collect', 'anita');
  expect(liveTasks(table.plan()).map(({ id }) => id.split('.').slice(-2))).toEqual([['year-1', 'collect']]);
});

test('a year can be handed over once each of its steps has a day and somebody who does it', () => {
  const { table, step } = begun();
  for (const what of ['collect', 'plan', 'lecturers']) step(1, what, 'liga');
  expect(table.walk('year-1')).toMatchObject({ kind: 'step', step: { id: 'duty' } });
  step(1, 'organise', 'liga');
  expect(table.walk('year-1').kind).toBe('rows');
});

test('the second and the third year are asked from the day that was set for them', () => {
  const { table, step } = begun();
  for (const what of ['collect', 'plan', 'lecturers', 'organise']) step(1, what, 'liga');
  all(table.finish('liga', 'year-1'), table.finish('liga', 'courses'), table.takes('liga', 'begin'));
  expect(table.standing('year-2')).toMatchObject({ kind: 'waiting', gate: { day: '2027-09-01' } });
  table.passDays(359);
  expect(table.standing('year-2').kind).toBe('open');
  expect(table.standing('year-3')).toMatchObject({ kind: 'waiting', gate: { day: '2028-09-01' } });
});

test('whoever carries out a step may know of the plan, and other teachers may not', () => {
  const { table, step } = begun();
  step(1, 'collect', 'santa');
  const knows = (who: string) => mayKnow(readerOf(preschool, who), developmentPlan, table.plan());
  expect([knows('santa'), knows('ieva'), knows('maija')]).toEqual([true, false, true]);
});
