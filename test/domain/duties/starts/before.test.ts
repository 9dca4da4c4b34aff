/** Duties that are counted back from a day that is known. */
import { describe, expect, it } from 'vitest';
import { before as countedBack } from '../../../../src/domain/duties/starts/before.ts';
import { dutySchool } from '../school-with-rules.ts';

const asked = { organisation: dutySchool(), subject: { kind: 'school' } } as const;
const by = (of: 'school-year' | 'semester', count: number, unit: 'days' | 'working-days' | 'weeks') =>
  ({ kind: 'before', of, by: { unit, count } }) as const;

describe('so long before the school year', () => {
  it('is due that many days before its first day, and what was done in the month before counts', () => {
    expect(countedBack({ ...asked, start: by('school-year', 7, 'days'), today: '2026-09-02' })).toEqual([
      { occurrence: '2026-2027.1', startsOn: '2026-07-25', due: '2026-08-25', estimated: false },
    ]);
  });

  it('counts weeks and working days back as well', () => {
    const due = (count: number, unit: 'working-days' | 'weeks') =>
      countedBack({ ...asked, start: by('school-year', count, unit), today: '2026-09-02' })[0]?.due;
    expect(due(2, 'weeks')).toBe('2026-08-18');
    expect(due(1, 'working-days')).toBe('2026-08-31');
    expect(due(5, 'working-days')).toBe('2026-08-25');
  });

  it('is known from the day on which the year before is over', () => {
    const coming = (today: string) =>
      countedBack({ ...asked, start: by('school-year', 7, 'days'), today }).map(({ due }) => due);
    expect(coming('2027-05-31')).toEqual(['2026-08-25']);
    expect(coming('2027-06-01')).toEqual(['2026-08-25', '2027-08-25']);
  });
});

describe('so long before a semester', () => {
  it('is owed before each of them; where its first day is estimated, so is this', () => {
    expect(countedBack({ ...asked, start: by('semester', 1, 'weeks'), today: '2026-10-01' })).toEqual([
      { occurrence: '2026-2027.1', startsOn: '2026-07-25', due: '2026-08-25', estimated: false },
      { occurrence: '2026-2027.2', startsOn: '2026-11-28', due: '2026-12-28', estimated: true },
    ]);
  });
});
