/** Duties of a day of the school year. */
import { describe, expect, it } from 'vitest';
import { date } from '../../../../src/domain/duties/starts/date.ts';
import { dutySchool } from '../school-with-rules.ts';

const organisation = dutySchool();
const asked = { organisation, subject: { kind: 'school' } } as const;
const on = (month: number, day: number) => ({ kind: 'date', month, day }) as const;

describe('a day of the school year', () => {
  it('is the due date itself, and what was done in the month before counts', () => {
    expect(date({ ...asked, start: on(9, 5), today: '2026-10-01' })).toEqual([
      { occurrence: '2026-2027', startsOn: '2026-08-05', due: '2026-09-05', estimated: false },
    ]);
  });

  it('lies in the second calendar year once January has come', () => {
    expect(date({ ...asked, start: on(3, 1), today: '2026-10-01' }).map(({ due }) => due)).toEqual(['2027-03-01']);
    expect(date({ ...asked, start: on(8, 20), today: '2026-10-01' }).map(({ due }) => due)).toEqual(['2027-08-20']);
  });

  it('that only leap years have is the last of February in the others', () => {
    expect(date({ ...asked, start: on(2, 29), today: '2026-10-01' })[0]?.due).toBe('2027-02-28');
    expect(date({ ...asked, start: on(2, 29), today: '2027-10-01' })[0]?.due).toBe('2028-02-29');
  });

  it('starts a span that it counts into itself', () => {
    expect(date({ ...asked, start: on(9, 1), within: { unit: 'days', count: 30 }, today: '2026-09-15' })).toEqual([
      { occurrence: '2026-2027', startsOn: '2026-09-01', due: '2026-09-30', estimated: false },
    ]);
  });

  it('is owed for the year that is over as well until the next one has begun', () => {
    const years = (today: string) => date({ ...asked, start: on(5, 15), today }).map(({ occurrence }) => occurrence);
    expect(years('2026-05-29')).toEqual(['2025-2026']);
    expect(years('2026-07-01')).toEqual(['2025-2026', '2026-2027']);
    expect(years('2026-09-01')).toEqual(['2026-2027']);
  });

  it('is owed to nobody where the calendar is empty', () => {
    expect(
      date({ ...asked, organisation: dutySchool([], { schoolYears: [] }), start: on(9, 5), today: '2026-10-01' }),
    ).toEqual([]);
  });
});
