/** Duties that come up so many times a school year. */
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/domain/calendar/local-date.ts';
import { recurrence } from '../../../../src/domain/duties/starts/recurrence.ts';
import { inSection, writtenPlan } from '../plan-on-table.ts';
import { dutySchool } from '../school-with-rules.ts';

const organisation = dutySchool();
const today = '2026-10-01';
const times = (count: number) => ({ kind: 'recurrence', times: count }) as const;
const asked = { organisation, today, subject: { kind: 'school' } } as const;

describe('at least twice a school year', () => {
  it('is once each semester', () => {
    expect(recurrence({ ...asked, start: times(2) })).toEqual([
      { occurrence: '2026-2027.1', startsOn: '2026-09-01', due: '2026-12-18', estimated: true },
      { occurrence: '2026-2027.2', startsOn: '2027-01-04', due: '2027-05-31', estimated: true },
    ]);
  });

  it('is once for each section that closes a semester: in its own', () => {
    const context = writtenPlan({ organisation, today, status: 'in-implementation' });
    const partOf = (key: string) =>
      recurrence({ ...asked, subject: inSection(context, key), start: times(2) }).map(({ due }) => due);
    expect(partOf('feedback-1')).toEqual(['2026-12-18']);
    expect(partOf('feedback-2')).toEqual(['2027-05-31']);
  });
});

describe('any number of times', () => {
  it.each([1, 3, 4, 12])('divides the year into as many parts without a gap: %s', (count) => {
    const parts = recurrence({ ...asked, start: times(count) });
    expect(parts).toHaveLength(count);
    expect(parts[0]?.startsOn).toBe('2026-09-01');
    expect(parts.at(-1)?.due).toBe('2027-05-31');
    for (const [index, part] of parts.entries()) {
      expect(part.due >= part.startsOn).toBe(true);
      if (index > 0) expect(part.startsOn).toBe(addDays(parts[index - 1]?.due ?? '', 1));
    }
  });
});
