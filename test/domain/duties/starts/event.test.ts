/** Duties that something in a plan starts. */
import { describe, expect, it } from 'vitest';
import { event } from '../../../../src/domain/duties/starts/event.ts';
import { at, inSection, writtenPlan } from '../plan-on-table.ts';
import { dutySchool } from '../school-with-rules.ts';

const organisation = dutySchool();
const today = '2026-11-10';
const asked = { organisation, today };
const plan = (of: Omit<Parameters<typeof writtenPlan>[0], 'organisation' | 'today'> = {}) =>
  writtenPlan({ organisation, today, ...of });

describe('an answer', () => {
  const application = {
    kind: 'event',
    event: { kind: 'answered', section: 'basis', field: 'application-date' },
  } as const;

  it('that is a date starts the clock on that day, which is not counted itself', () => {
    const within = { unit: 'weeks', count: 3 } as const;
    expect(event({ ...asked, subject: { kind: 'plan', context: plan() }, start: application, within })).toEqual([
      { occurrence: 'once', startsOn: '2026-11-02', due: '2026-11-23', estimated: false },
    ]);
  });

  it('that is none starts it on the day on which it was given', () => {
    const start = { kind: 'event', event: { kind: 'answered', section: 'basis', field: 'specialists' } } as const;
    expect(event({ ...asked, subject: inSection(plan(), 'psychologist'), start })[0]?.startsOn).toBe('2026-09-10');
  });

  it('counts on the local day, when it was late in the evening in Riga', () => {
    const start = { kind: 'event', event: { kind: 'status', status: 'approved' } } as const;
    const context = plan({ status: 'approved', change: { statusAt: '2026-11-03T22:30:00.000Z' } });
    expect(event({ ...asked, subject: { kind: 'plan', context }, start })[0]?.startsOn).toBe('2026-11-04');
  });

  it('that the path does not ask for starts nothing, whatever is stored', () => {
    const context = plan({ values: { reasons: ['reemigracija'] } });
    expect(event({ ...asked, subject: { kind: 'plan', context }, start: application })).toEqual([]);
  });

  it('is nothing that a class could give', () => {
    expect(
      event({ ...asked, subject: { kind: 'whom', whom: { kind: 'class', class: '7.b' } }, start: application }),
    ).toEqual([]);
  });
});

describe('a status', () => {
  const start = { kind: 'event', event: { kind: 'status', status: 'approved' } } as const;

  it('starts the clock when the plan comes into it, and not before', () => {
    const context = plan({ status: 'in-approval' });
    expect(event({ ...asked, subject: { kind: 'plan', context }, start })).toEqual([]);
  });

  it('has started it when the plan went further, on the day of the calls that were made in it', () => {
    const context = plan({
      status: 'in-implementation',
      change: {
        statusAt: '2026-11-09T08:00:00.000Z',
        called: { basis: { at, due: '2026-09-17' }, talk: { at: '2026-11-03T08:00:00.000Z', due: '2026-11-17' } },
      },
    });
    expect(event({ ...asked, subject: { kind: 'plan', context }, start })[0]?.startsOn).toBe('2026-11-03');
  });

  it('that a plan under revision must reach anew starts nothing meanwhile', () => {
    expect(event({ ...asked, subject: { kind: 'plan', context: plan({ status: 'under-revision' }) }, start })).toEqual(
      [],
    );
  });
});

describe('a section', () => {
  const start = { kind: 'event', event: { kind: 'section-done', section: 'psychologist' } } as const;

  it('starts the clock when it is handed over', () => {
    const context = plan({ done: { psychologist: '2026-11-05T08:00:00.000Z' } });
    const within = { unit: 'weeks', count: 1 } as const;
    expect(event({ ...asked, subject: inSection(context, 'psychologist'), start, within })).toEqual([
      { occurrence: 'once', startsOn: '2026-11-05', due: '2026-11-12', estimated: false },
    ]);
  });

  it('that is not done, or that the plan does not need, starts nothing', () => {
    expect(event({ ...asked, subject: inSection(plan(), 'psychologist'), start })).toEqual([]);
    const without = plan({ values: { specialists: ['speech-therapist'] } });
    expect(event({ ...asked, subject: { kind: 'plan', context: without }, start })).toEqual([]);
  });
});
