/** A whole school year, day by day: what is nudged, when, and how often. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/local-date.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from '../../../src/domain/calendar/working-days.ts';
import { escalate, markDone, notYet, nudgedOn, snooze, toldNews } from '../../../src/domain/duties/changes.ts';
import type { CheckContext } from '../../../src/domain/duties/check-context.ts';
import { escalationMembers } from '../../../src/domain/duties/escalation.ts';
import { isDueToday, isToEscalate, nextLook } from '../../../src/domain/duties/next-check.ts';
import type { Obligation } from '../../../src/domain/duties/obligation.ts';
import { type Ladder, usualLadder } from '../../../src/domain/duties/rule.ts';
import { dutySchool, look, obligation, rule } from './school-with-rules.ts';

interface Happened {
  readonly day: string;
  readonly what: 'nudged' | 'escalated';
}

interface Year {
  readonly of: Obligation;
  readonly school: ReturnType<typeof dutySchool>;
  readonly from: string;
  readonly days: number;
  /** What its holder does on a day. */
  readonly does?: (day: number, now: Obligation, context: CheckContext) => Obligation;
  /** Days on which nothing runs. */
  readonly isDown?: (day: number) => boolean;
}

/** Runs the sweep each day as the bot does: only what has its look is looked at. */
function lived({ of, school, from, days, does = (_, now) => now, isDown = () => false }: Year) {
  const first = look(school, from, of);
  let now: Obligation = { ...of, look: nextLook(of, first) };
  const happened: Happened[] = [];
  for (let index = 0; index < days; index += 1) {
    const day = addDays(from, index);
    const context = look(school, day, now);
    if (isDown(index)) continue;
    if (now.look !== null && now.look <= day) {
      if (isToEscalate(now, context)) {
        happened.push({ day, what: 'escalated' });
        now = escalate(now, { to: escalationMembers(now, context.rule, school), on: day }, context);
        for (const { member } of now.news) now = toldNews(now, member, context);
      }
      if (isDueToday(now, context)) {
        happened.push({ day, what: 'nudged' });
        now = nudgedOn(now, day, context);
      }
    }
    now = does(index, now, context);
  }
  return {
    now,
    happened,
    of: (what: Happened['what']) => happened.filter((one) => one.what === what).map(({ day }) => day),
  };
}

const strict = (ladder: Ladder, after = 3) =>
  dutySchool([rule({ id: 'rule', ladder, escalation: { after, to: 'director' } })]);

const anyLadder = fc.record({
  before: fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 })
    .map((days) => days.toSorted((one, other) => other - one)),
  onTheDay: fc.boolean(),
  every: fc.nat(5),
});
/** Starts that lie before the clock changes of 2026-10-25 and 2027-03-28 and the leap day of 2028. */
const anyStart = fc
  .tuple(fc.constantFrom('2026-09-01', '2026-10-12', '2027-03-01', '2028-02-07'), fc.nat(30))
  .map(([from, days]) => addDays(from, days));
const anyYear = fc.record({ ladder: anyLadder, after: fc.nat(6), startsOn: anyStart, length: fc.nat(60) });

describe('a duty that nobody does', () => {
  it('is nudged of by the usual ladder from one clock change to the next, and told to the next person up once', () => {
    const of = obligation({ startsOn: '2026-10-01', due: '2026-10-26' });
    const { of: days } = lived({ of, school: strict(usualLadder), from: '2026-10-01', days: 60 });
    expect(days('nudged').slice(0, 4)).toEqual(['2026-10-08', '2026-10-26', '2026-10-29', '2026-11-03']);
    expect(days('escalated')).toEqual(['2026-10-29']);
  });

  it('is told once that it is near, has each other rung once, each on a working day, and one escalation', () => {
    fc.assert(
      fc.property(anyYear, ({ ladder, after, startsOn, length }) => {
        const due = addDays(startsOn, length);
        const school = strict(ladder, after);
        const { freeDays } = look(school, startsOn);
        const { of } = lived({ of: obligation({ startsOn, due }), school, from: startsOn, days: 140 });
        const nudged = of('nudged');
        expect(nudged.every((day) => isWorkingDay(day, freeDays))).toBe(true);
        expect(new Set(nudged).size).toBe(nudged.length);
        expect(of('escalated')).toHaveLength(1);
        const anchor = workingDayOnOrBefore(due, freeDays);
        const rungs = ladder.before.map((days) => addWorkingDays({ from: anchor, days: -days, holidays: freeDays }));
        expect(nudged.filter((day) => day < anchor)).toEqual(
          rungs
            .filter((day) => day > startsOn)
            .toSorted()
            .slice(0, 1),
        );
        expect(nudged).toContain(of('escalated')[0]);
        const late = nudged.filter((day) => day > due && !of('escalated').includes(day));
        if (ladder.every === 0) expect(late.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is nudged of once for all that was missed while nothing ran, and still told to the next person up once', () => {
    fc.assert(
      fc.property(anyYear, fc.nat(60), fc.integer({ min: 1, max: 20 }), (year, down, long) => {
        const of = obligation({ startsOn: year.startsOn, due: addDays(year.startsOn, year.length) });
        const isDown = (day: number) => day >= down && day < down + long;
        const school = strict(year.ladder, year.after);
        const whole = lived({ of, school, from: year.startsOn, days: 140 });
        const broken = lived({ of, school, from: year.startsOn, days: 140, isDown });
        expect(broken.of('escalated')).toHaveLength(1);
        // One that was missed is made up for, so that there are never more than there would have been.
        expect(broken.of('nudged').length).toBeLessThanOrEqual(whole.of('nudged').length + 1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a duty that somebody does something about', () => {
  it('is never nudged of, nor told to anybody, once it is done', () => {
    fc.assert(
      fc.property(anyYear, fc.nat(100), ({ ladder, after, startsOn, length }, doneAfter) => {
        const doneOn = addDays(startsOn, doneAfter);
        const { happened, now } = lived({
          of: obligation({ startsOn, due: addDays(startsOn, length) }),
          school: strict(ladder, after),
          from: startsOn,
          days: 140,
          does: (day, one, context) =>
            day === doneAfter ? markDone(one, { on: doneOn, by: 'dzintra' }, context) : one,
        });
        expect(happened.every(({ day }) => day <= doneOn)).toBe(true);
        expect(now).toMatchObject({ state: 'fulfilled', look: null });
      }),
      { numRuns: 40 },
    );
  });

  it('is nudged of on the day to which it was put off, and not between', () => {
    fc.assert(
      fc.property(anyYear, fc.nat(40), fc.integer({ min: 1, max: 9 }), (year, on, days) => {
        const until = addDays(addDays(year.startsOn, on), days);
        const school = strict(year.ladder, 6);
        const { of, now } = lived({
          of: obligation({ startsOn: year.startsOn, due: addDays(year.startsOn, year.length) }),
          school,
          from: year.startsOn,
          days: 140,
          does: (day, one, context) => (day === on ? snooze(one, { until, by: 'dzintra' }, context) : one),
        });
        const { snoozed } = now;
        fc.pre(snoozed !== undefined);
        const between = of('nudged').filter((day) => day > addDays(year.startsOn, on) && day <= (snoozed?.until ?? ''));
        expect(between).toEqual([snoozed?.until]);
      }),
      { numRuns: 40 },
    );
  });

  it('is told to the next person up after the last word of its holder, and once', () => {
    const of = obligation({ startsOn: '2026-11-02', due: '2026-11-23' });
    const days = lived({
      of,
      school: strict(usualLadder),
      from: '2026-11-02',
      days: 120,
      does: (day, one, context) =>
        day === 22 ? notYet(one, { by: 'dzintra', at: `${context.today}T09:00:00.000Z`, text: 'Rīt.' }, context) : one,
    });
    expect(days.of('escalated')).toEqual(['2026-11-27']);
  });
});
