/** Duties of the first or last day of a semester. */

import { describe, expect, it } from 'vitest';
import { semester } from '../../../../src/domain/duties/starts/semester.ts';
import { schoolYear } from '../../../subjects.ts';
import { inSection, writtenPlan } from '../plan-on-table.ts';
import { dutySchool } from '../school-with-rules.ts';

const organisation = dutySchool();
const today = '2026-10-01';
const asked = { organisation, today, subject: { kind: 'school' } } as const;
const context = writtenPlan({
  organisation,
  today,
  status: 'in-implementation',
  done: { 'class-teacher': '2026-09-12T08:00:00.000Z' },
});

describe('a semester', () => {
  it('begins with its first day, which counts into a span', () => {
    const start = { kind: 'semester', semester: 1, edge: 'start' } as const;
    expect(semester({ ...asked, start, within: { unit: 'weeks', count: 2 } })).toEqual([
      { occurrence: '2026-2027.1', startsOn: '2026-09-01', due: '2026-09-14', estimated: false },
    ]);
  });

  it('ends with two weeks for what is due on its last day, and tells when that day is an estimate', () => {
    const start = { kind: 'semester', semester: 'each', edge: 'end' } as const;
    expect(semester({ ...asked, start })).toEqual([
      { occurrence: '2026-2027.1', startsOn: '2026-12-04', due: '2026-12-18', estimated: true },
      { occurrence: '2026-2027.2', startsOn: '2027-05-17', due: '2027-05-31', estimated: false },
    ]);
  });

  it('ends later for the grades of which the calendar says so', () => {
    const start = { kind: 'semester', semester: 2, edge: 'end' } as const;
    const dueOf = (inClass: string) =>
      semester({
        ...asked,
        today: '2026-03-01',
        subject: { kind: 'whom', whom: { kind: 'class', class: inClass } },
        start,
      })[0]?.due;
    expect([dueOf('7.b'), dueOf('9.a')]).toEqual(['2026-05-29', '2026-06-12']);
  });

  it.each([
    ['evaluation-1:matematika', ['2026-2027.1']],
    ['evaluation-2:matematika', ['2026-2027.2']],
    ['feedback-1', ['2026-2027.1']],
    ['tasks:matematika', ['2026-2027.1', '2026-2027.2']],
  ])('is the own one of a section that closes it: %s', (key, occurrences) => {
    const start = { kind: 'semester', semester: 'each', edge: 'end' } as const;
    const found = semester({ ...asked, subject: inSection(context, key), start });
    expect(found.map(({ occurrence }) => occurrence)).toEqual(occurrences);
  });

  it('of the plan’s own school year binds its sections, and no other', () => {
    const start = { kind: 'semester', semester: 'each', edge: 'end' } as const;
    const old = { ...context, plan: { ...context.plan, period: schoolYear('2025/2026') } };
    expect(semester({ ...asked, subject: { kind: 'plan', context: old }, start })).toEqual([]);
  });
});
