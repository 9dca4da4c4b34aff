/** Duties of a day of each month. */
import { describe, expect, it } from 'vitest';
import { month } from '../../../../src/domain/duties/starts/month.ts';
import { dutySchool } from '../school-with-rules.ts';

const organisation = dutySchool();
const asked = { organisation, subject: { kind: 'school' }, today: '2026-10-01' } as const;
const on = (day: number | 'last-working-day') => ({ kind: 'month', on: day }) as const;

describe('a day of each month', () => {
  it('comes in every month that the school year touches, and in no other', () => {
    expect(month({ ...asked, start: on(5) }).map(({ occurrence, due }) => `${occurrence} ${due}`)).toEqual([
      '2026-09 2026-09-05',
      '2026-10 2026-10-05',
      '2026-11 2026-11-05',
      '2026-12 2026-12-05',
      '2027-01 2027-01-05',
      '2027-02 2027-02-05',
      '2027-03 2027-03-05',
      '2027-04 2027-04-05',
      '2027-05 2027-05-05',
    ]);
  });

  it('is the last working day where the rule says so: before a weekend, before the winter break', () => {
    const days = month({ ...asked, start: on('last-working-day') }).map(({ due }) => due);
    expect(days.slice(0, 5)).toEqual(['2026-09-30', '2026-10-30', '2026-11-30', '2026-12-18', '2027-01-29']);
  });

  it('is the last of a month that is shorter', () => {
    expect(month({ ...asked, start: on(31) }).map(({ due }) => due)).toContain('2027-02-28');
  });

  it('takes what was done since the one before', () => {
    expect(month({ ...asked, start: on('last-working-day') })[1]).toEqual({
      occurrence: '2026-10',
      startsOn: '2026-10-01',
      due: '2026-10-30',
      estimated: false,
    });
    expect(month({ ...asked, start: on(5) })[1]?.startsOn).toBe('2026-09-06');
  });

  it('starts a span that it counts into itself', () => {
    expect(month({ ...asked, start: on(1), within: { unit: 'days', count: 7 } })[1]).toMatchObject({
      startsOn: '2026-10-01',
      due: '2026-10-07',
    });
  });

  it('comes once more for a grade whose year ends later', () => {
    const last = (inClass: string) =>
      month({
        ...asked,
        today: '2026-05-01',
        subject: { kind: 'whom', whom: { kind: 'class', class: inClass } },
        start: on(1),
      }).at(-1)?.due;
    expect(last('9.a')).toBe('2026-06-01');
    expect(last('7.b')).toBe('2026-05-01');
  });
});
