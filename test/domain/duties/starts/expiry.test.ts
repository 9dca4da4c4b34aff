/** Duties before the period of a plan ends. */
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../src/domain/duties/rule.ts';
import { expiry } from '../../../../src/domain/duties/starts/expiry.ts';
import type { PlanPeriod } from '../../../../src/domain/plan/period.ts';
import { writtenPlan } from '../plan-on-table.ts';
import { dutySchool } from '../school-with-rules.ts';

const organisation = dutySchool();
const today = '2026-10-01';
const start = { kind: 'expiry', by: { unit: 'weeks', count: 8 } } as const;

const of = (period: PlanPeriod, within?: Span) =>
  expiry({
    organisation,
    today,
    start,
    subject: { kind: 'plan', context: writtenPlan({ organisation, today, change: { period } }) },
    ...(within && { within }),
  });

describe('the end of a plan', () => {
  it('for several years is spoken of eight weeks before the last of December, and due then', () => {
    expect(of({ kind: 'years', from: 2026, to: 2029 })).toEqual([
      { occurrence: 'end', startsOn: '2029-11-05', due: '2029-12-31', estimated: false },
    ]);
  });

  it('of a school year or a semester is the day that the calendar has, estimated where that is', () => {
    expect(of({ kind: 'school-year', year: '2026/2027' })[0]).toMatchObject({ due: '2027-05-31', estimated: false });
    expect(of({ kind: 'semester', year: '2026/2027', semester: 1 })[0]).toMatchObject({
      due: '2026-12-18',
      estimated: true,
    });
  });

  it('may have to be prepared sooner', () => {
    expect(of({ kind: 'years', from: 2026, to: 2029 }, { unit: 'weeks', count: 2 })[0]?.due).toBe('2029-11-18');
  });

  it('is none where it runs until it is ended, or in a year that the calendar does not know', () => {
    expect(of({ kind: 'open' })).toEqual([]);
    expect(of({ kind: 'school-year', year: '2031/2032' })).toEqual([]);
    expect(expiry({ organisation, today, start, subject: { kind: 'school' } })).toEqual([]);
  });
});
