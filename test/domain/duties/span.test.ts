/** Spans end on the day on which a school counts them to end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeDaysOf } from '../../../src/domain/calendar/free-days.ts';
import { addDays } from '../../../src/domain/calendar/local-date.ts';
import { dueAfter } from '../../../src/domain/duties/span.ts';
import { dutySchool } from './school-with-rules.ts';

const freeDays = freeDaysOf(dutySchool());
const weeks = (count: number) => ({ unit: 'weeks', count }) as const;
const days = (count: number) => ({ unit: 'days', count }) as const;
const workingDays = (count: number) => ({ unit: 'working-days', count }) as const;

describe('a span', () => {
  it.each([
    ['the first two weeks from Tuesday, 1 September 2026', '2026-09-01', weeks(2), true, '2026-09-14'],
    ['the first two weeks from Monday, 1 September 2025', '2025-09-01', weeks(2), true, '2025-09-14'],
    ['September', '2026-09-01', days(30), true, '2026-09-30'],
    ['three weeks from an application of 2 November', '2026-11-02', weeks(3), false, '2026-11-23'],
    ['three weeks over the end of summer time', '2026-10-12', weeks(3), false, '2026-11-02'],
    ['three weeks over the beginning of summer time', '2027-03-15', weeks(3), false, '2027-04-05'],
    ['two weeks over a leap day', '2028-02-21', weeks(2), false, '2028-03-06'],
    ['a day after the day before a leap day', '2028-02-28', days(1), false, '2028-02-29'],
    ['three working days after a Friday', '2026-11-06', workingDays(3), false, '2026-11-11'],
    ['three working days over the 18th of November', '2026-11-16', workingDays(3), false, '2026-11-20'],
    ['three working days, the first of them counted', '2026-11-09', workingDays(3), true, '2026-11-11'],
    ['three working days from a Sunday, which is none', '2026-11-08', workingDays(3), true, '2026-11-11'],
    ['five working days over the autumn break', '2026-10-15', workingDays(5), false, '2026-10-29'],
    ['nothing', '2026-11-08', days(0), false, '2026-11-08'],
  ])('of %s ends as counted', (_, start, span, countsFirstDay, due) => {
    expect(dueAfter(start, span, { countsFirstDay, freeDays })).toBe(due);
  });

  it('never ends before it starts, and a longer one never earlier than a shorter one', () => {
    const anySpan = fc.record({ unit: fc.constantFrom('days', 'weeks', 'working-days'), count: fc.nat(40) });
    fc.assert(
      fc.property(fc.nat(800), anySpan, fc.boolean(), (day, span, countsFirstDay) => {
        const start = addDays('2026-06-01', day);
        const due = dueAfter(start, span as never, { countsFirstDay, freeDays });
        const longer = dueAfter(start, { ...span, count: span.count + 1 } as never, { countsFirstDay, freeDays });
        expect(due >= start && longer >= due).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
