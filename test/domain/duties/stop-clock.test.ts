/** An order stops the clock of what it covers, and puts its due date on by as many days as it stood. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, eachDay } from '../../../src/domain/calendar/local-date.ts';
import { covers, standsOn, stopClock } from '../../../src/domain/duties/stop-clock.ts';
import { learner, schoolClass } from '../../subjects.ts';
import { order } from './school-with-rules.ts';

const clock = { about: {}, startsOn: '2026-11-02', due: '2026-11-23' };
const withdrawn = { by: 'dzintra', at: '2026-11-09T08:00:00.000Z' };

describe('an order', () => {
  it('for one class covers what is about that class, its learners and their plans alone', () => {
    const ofClass = order({ scope: { kind: 'class', class: '7.b' } });
    expect(covers(ofClass, { plan: 'p1', whom: learner('J-07') })).toBe(true);
    expect(covers(ofClass, { whom: schoolClass('7.a') })).toBe(false);
    expect(covers(ofClass, {})).toBe(false);
  });

  it('for all classes does not cover what the school itself owes; one for everything does', () => {
    expect(covers(order({ scope: { kind: 'school' } }), {})).toBe(false);
    expect(covers(order({ scope: { kind: 'school' } }), { whom: learner('J-07') })).toBe(true);
    expect(covers(order({ scope: { kind: 'everything' } }), {})).toBe(true);
  });

  it('stands from its first to its last day', () => {
    expect(['2026-11-08', '2026-11-09', '2026-11-13', '2026-11-14'].map((day) => standsOn(order(), day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('of five days puts the due date on by five days, wherever that lands', () => {
    expect(stopClock(clock, [order()], '2026-11-20')).toEqual({
      due: '2026-11-28',
      shifted: { order: 'o1', from: '2026-11-23' },
    });
  });

  it('tells while it stands until when', () => {
    expect(stopClock(clock, [order()], '2026-11-10').stopped).toEqual({ order: 'o1', until: '2026-11-13' });
  });

  it('without an end puts it on by another day each day', () => {
    const open = order({ to: null });
    expect(stopClock(clock, [open], '2026-11-09')).toMatchObject({
      due: '2026-11-24',
      stopped: { order: 'o1', until: null },
    });
    expect(stopClock(clock, [open], '2026-11-10').due).toBe('2026-11-25');
  });

  it('that was withdrawn is as if it had never been', () => {
    expect(stopClock(clock, [order({ withdrawn })], '2026-11-10')).toEqual({ due: '2026-11-23' });
  });

  it('counts from the start of the duty, and not once it was over', () => {
    expect(stopClock(clock, [order({ from: '2026-10-26', to: '2026-11-03' })], '2026-11-20').due).toBe('2026-11-25');
    expect(stopClock(clock, [order({ from: '2026-11-24', to: '2026-11-27' })], '2026-12-01').due).toBe('2026-11-23');
  });

  it('counts on in the days that it added itself', () => {
    expect(stopClock(clock, [order({ from: '2026-11-20', to: '2026-11-29' })], '2026-12-01').due).toBe('2026-12-03');
  });

  it('counts a day once that another order covers as well', () => {
    const both = [order(), order({ id: 'o2', from: '2026-11-12', to: '2026-11-16' })];
    expect(stopClock(clock, both, '2026-11-20')).toEqual({
      due: '2026-12-01',
      shifted: { order: 'o2', from: '2026-11-23' },
    });
  });

  it('does not stop what has not begun', () => {
    const later = { ...clock, startsOn: '2026-11-16' };
    expect(stopClock(later, [order({ to: null })], '2026-11-10')).toEqual({ due: '2026-11-23' });
  });
});

describe('whatever the orders', () => {
  const day = (most: number) => fc.nat(most).map((days) => addDays('2026-09-01', days));
  const anyOrder = fc
    .record({ id: fc.constantFrom('a', 'b'), from: day(240), length: fc.option(fc.nat(30)), out: fc.boolean() })
    .map(({ id, from, length, out }) =>
      order({ id, from, to: length === null ? null : addDays(from, length), ...(out && { withdrawn }) }),
    );
  const anyClock = fc
    .record({ startsOn: day(200), length: fc.nat(40) })
    .map(({ startsOn, length }) => ({ about: {}, startsOn, due: addDays(startsOn, length) }));

  it('a due date is put on by exactly the days on which the clock stood in between', () => {
    fc.assert(
      fc.property(anyClock, fc.array(anyOrder, { maxLength: 4 }), day(300), (of, orders, today) => {
        const { due, shifted } = stopClock(of, orders, today);
        const counted = orders.filter((one) => one.withdrawn === undefined);
        const stood = eachDay(of.startsOn, due).filter((each) =>
          counted.some((one) => standsOn(one, each) && (one.to !== null || each <= today)),
        );
        expect(daysBetween(of.due, due)).toBe(stood.length);
        expect(shifted?.from ?? of.due).toBe(of.due);
      }),
      { numRuns: 300 },
    );
  });

  it('one order more never brings a due date nearer, nor does a later day', () => {
    fc.assert(
      fc.property(anyClock, fc.array(anyOrder, { maxLength: 3 }), anyOrder, day(300), (of, orders, more, today) => {
        const { due } = stopClock(of, orders, today);
        expect(stopClock(of, [...orders, more], today).due >= due).toBe(true);
        expect(stopClock(of, orders, addDays(today, 1)).due >= due).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
