/** Duties of a task. */
import { describe, expect, it } from 'vitest';
import { task } from '../../../../src/domain/duties/starts/task.ts';
import { sectionOf, taskRow, writtenPlan } from '../plan-on-table.ts';
import { dutySchool } from '../school-with-rules.ts';

const organisation = dutySchool();
const today = '2026-10-05';
const context = writtenPlan({ organisation, today, done: { 'class-teacher': '2026-09-12T08:00:00.000Z' } });
const subject = (due: string) =>
  ({
    kind: 'task',
    context,
    section: sectionOf(context, 'tasks:matematika'),
    task: { row: taskRow(), responsible: 'andris', due },
  }) as const;

describe('a task', () => {
  it('is due on its own date, from the day on which it was written', () => {
    expect(task({ organisation, today, start: { kind: 'task' }, subject: subject('2026-11-20') })).toEqual([
      { occurrence: 'task', startsOn: '2026-10-01', due: '2026-11-20', estimated: false },
    ]);
  });

  it('whose date had passed when it was written does not start after it is due', () => {
    const [found] = task({ organisation, today, start: { kind: 'task' }, subject: subject('2026-09-20') });
    expect(found).toMatchObject({ startsOn: '2026-09-20', due: '2026-09-20' });
  });

  it('is nothing that a whole plan is', () => {
    expect(task({ organisation, today, start: { kind: 'task' }, subject: { kind: 'plan', context } })).toEqual([]);
  });
});
