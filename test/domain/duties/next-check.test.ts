/** When a duty is looked at: the ladder, what stops it, and the next person up. */
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../../src/domain/calendar/local-date.ts';
import { nudgedOn } from '../../../src/domain/duties/changes.ts';
import { escalatesOn, escalationMembers } from '../../../src/domain/duties/escalation.ts';
import { isDueToday, isToEscalate, nextLook } from '../../../src/domain/duties/next-check.ts';
import type { Obligation } from '../../../src/domain/duties/obligation.ts';
import { dutySchool, look, obligation, rule } from './school-with-rules.ts';

const plain = rule({ id: 'rule' });
const strict = rule({ id: 'rule', escalation: { after: 3, to: 'director' } });
const organisation = dutySchool([plain]);
const on = (of: Obligation, today: string) => nextLook(of, look(organisation, today, of));

/** The days of the nudges between two days if each is sent on its day. */
function climbed(of: Obligation, from: string, to: string, school = organisation): readonly string[] {
  let now = of;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const context = look(school, day, now);
    if (isDueToday(now, context)) now = nudgedOn(now, day, context);
  }
  return now.nudged;
}

describe('the usual ladder', () => {
  it('nudges once 7 working days before, on the day, and every third working day after', () => {
    // The 18th of November is a public holiday.
    expect(climbed(obligation(), '2026-11-02', '2026-12-02')).toEqual([
      '2026-11-11',
      '2026-11-23',
      '2026-11-26',
      '2026-12-01',
    ]);
  });

  it('nudges the working day before where the due date is a free day', () => {
    const sunday = obligation({ due: '2026-11-22' });
    expect(climbed(sunday, '2026-11-02', '2026-11-25')).toEqual(['2026-11-10', '2026-11-20', '2026-11-25']);
  });

  it('says of a duty that began later that it is near when it has begun, and not again until the day', () => {
    const late = obligation({ startsOn: '2026-11-13' });
    expect(on(late, '2026-11-13')).toBe('2026-11-17');
    expect(climbed(late, '2026-11-13', '2026-11-23')).toEqual(['2026-11-17', '2026-11-23']);
  });

  it('says anew that it is near where the due date was moved since', () => {
    const moved = obligation({ due: '2026-12-08', nudged: ['2026-11-11'] });
    expect(on(moved, '2026-11-23')).toBe('2026-11-27');
  });

  it('makes up for all that was missed with one nudge', () => {
    const missed = obligation({ nudged: ['2026-11-11'] });
    expect(on(missed, '2026-11-24')).toBe('2026-11-24');
    expect(climbed(missed, '2026-11-24', '2026-11-27')).toEqual(['2026-11-11', '2026-11-24', '2026-11-27']);
  });

  it('is climbed on the next working day where the look falls on a free one', () => {
    expect(on(obligation(), '2026-11-14')).toBe('2026-11-16');
    expect(isDueToday(obligation(), look(organisation, '2026-11-14'))).toBe(false);
  });

  it('holds for a duty whose rule is gone, and for one without a rule', () => {
    expect(on(obligation({ rule: null }), '2026-11-02')).toBe('2026-11-11');
    expect(on(obligation({ rule: 'gone' }), '2026-11-02')).toBe('2026-11-11');
  });
});

describe('a ladder of the rule’s own', () => {
  it('says each of the days of the calendar long ahead, on the working day before where one is free', () => {
    const ladder = { ahead: [30, 9], before: [], onTheDay: true, every: 0 };
    const own = dutySchool([rule({ id: 'rule', ladder })]);
    // 30 and 9 days before the 23rd of November are the 24th of October, a Saturday after the holidays, and the 14th, a Saturday.
    const near = obligation({ startsOn: '2026-10-01' });
    expect(climbed(near, '2026-10-01', '2026-12-02', own)).toEqual(['2026-10-16', '2026-11-13', '2026-11-23']);
  });

  it('may nudge once before and never after', () => {
    const own = dutySchool([rule({ id: 'rule', ladder: { before: [2], onTheDay: false, every: 0 } })]);
    expect(climbed(obligation(), '2026-11-02', '2027-02-01', own)).toEqual(['2026-11-19']);
    expect(nextLook(obligation({ nudged: ['2026-11-19'] }), look(own, '2026-11-20'))).toBeNull();
  });
});

describe('no nudge', () => {
  it.each([
    ['of what is fulfilled', { state: 'fulfilled' }],
    ['of what fell away', { state: 'void' }],
    ['of what is disputed', { disputed: { by: 'dzintra', at: '2026-11-10T08:00:00.000Z', text: 'x' } }],
    ['while an order without an end stands', { stopped: { order: 'o1', until: null } }],
  ] as const)('%s', (_, change) => {
    expect(on(obligation(change), '2026-11-30')).toBeNull();
    expect(isDueToday(obligation(change), look(organisation, '2026-11-30'))).toBe(false);
  });

  it('while an order stands, but the day after its last', () => {
    const stopped = obligation({ stopped: { order: 'o1', until: '2026-11-26' } });
    expect(on(stopped, '2026-11-24')).toBe('2026-11-27');
    expect(isDueToday(stopped, look(organisation, '2026-11-26'))).toBe(false);
    expect(isDueToday(stopped, look(organisation, '2026-11-27'))).toBe(true);
  });

  it('before the day to which it was put off, and one on that day', () => {
    const snoozed = obligation({ nudged: ['2026-11-20'], snoozed: { until: '2026-11-25', by: 'dzintra' } });
    expect(on(snoozed, '2026-11-20')).toBe('2026-11-25');
    expect(isDueToday(snoozed, look(organisation, '2026-11-24'))).toBe(false);
    expect(climbed(snoozed, '2026-11-20', '2026-12-01')).toEqual(['2026-11-20', '2026-11-25', '2026-11-30']);
  });
});

describe('news', () => {
  it('are told today, or on the next working day, whatever became of the duty', () => {
    const news = [{ member: 'baiba', what: 'lost', on: '2026-11-14' }] as const;
    expect(on(obligation({ state: 'void', news }), '2026-11-14')).toBe('2026-11-16');
    expect(on(obligation({ stopped: { order: 'o1', until: null }, news }), '2026-11-16')).toBe('2026-11-16');
  });
});

describe('whoever is told on', () => {
  const told = obligation({ nudged: ['2026-11-20', '2026-11-23'], escalated: { to: ['ilga'], on: '2026-11-25' } });

  it('hears of it the same day, whatever the ladder says, and every so often after that', () => {
    expect(on(told, '2026-11-25')).toBe('2026-11-25');
    expect(climbed(told, '2026-11-24', '2026-12-01').slice(2)).toEqual(['2026-11-25', '2026-11-30']);
  });

  it('hears nothing more that day where the day’s message went out before, or where nobody is above them', () => {
    expect(on({ ...told, nudged: ['2026-11-25'] }, '2026-11-25')).toBe('2026-11-30');
    expect(on({ ...told, escalated: { to: [], on: '2026-11-25' } }, '2026-11-25')).toBe('2026-11-26');
  });
});

describe('the next person up', () => {
  const school = dutySchool([strict]);
  const freeDays = look(school, '2026-11-23').freeDays;
  const day = (change: Partial<Obligation> = {}) => escalatesOn(obligation(change), strict, freeDays, 'Europe/Riga');

  it('is told so many working days after the due date', () => {
    expect(day()).toBe('2026-11-26');
    expect(day({ due: '2026-11-13' })).toBe('2026-11-19');
  });

  it('is told so many working days after the first working day where it was due on a free one', () => {
    expect(day({ due: '2026-11-22' })).toBe('2026-11-26');
  });

  it('is told later where the holder said why it is not done; a word of somebody else changes nothing', () => {
    const text = 'Slimoju.';
    expect(day({ notYet: { by: 'dzintra', at: '2026-11-25T22:30:00.000Z', text } })).toBe('2026-12-01');
    expect(day({ notYet: { by: 'dzintra', at: '2026-11-10T08:00:00.000Z', text } })).toBe('2026-11-26');
    expect(day({ notYet: { by: 'anna', at: '2026-11-25T08:00:00.000Z', text } })).toBe('2026-11-26');
  });

  it('is told later where the head agreed to a later day', () => {
    expect(day({ snoozed: { until: '2026-11-25', by: 'dzintra' } })).toBe('2026-11-26');
    expect(day({ snoozed: { until: '2026-12-07', by: 'dzintra' } })).toBe('2026-12-10');
  });

  it('is told once, and never of what is closed or whose rule wants none', () => {
    expect(day({ escalated: { to: ['ilga'], on: '2026-11-26' } })).toBeNull();
    expect(day({ state: 'fulfilled' })).toBeNull();
    expect(escalatesOn(obligation(), plain, freeDays)).toBeNull();
  });

  it('is the support-team head after a week of silence where no rule speaks of the duty', () => {
    expect(escalatesOn(obligation(), null, freeDays)).toBe('2026-11-30');
    expect(escalationMembers(obligation(), null, school)).toEqual(['baiba']);
  });

  it('is looked for on that day, and is told late rather than never', () => {
    const late = obligation({ nudged: ['2026-11-25'] });
    expect(nextLook(late, look(school, '2026-11-25'))).toBe('2026-11-26');
    expect(isToEscalate(late, look(school, '2026-11-25'))).toBe(false);
    expect(isToEscalate(late, look(school, '2026-12-03'))).toBe(true);
    expect(isToEscalate(late, look(school, '2026-12-05'))).toBe(false);
  });

  it('is of the role that the rule names; where the holder is that one, the next above', () => {
    const members = (holders: readonly string[], to: 'support-head' | 'deputy-head' | 'director') =>
      escalationMembers(obligation({ holders }), rule({ id: 'rule', escalation: { after: 1, to } }), school);
    expect(members(['anna'], 'deputy-head')).toEqual(['dzintra']);
    expect(members(['dzintra'], 'deputy-head')).toEqual(['baiba']);
    expect(members(['baiba'], 'support-head')).toEqual(['dzintra']);
    expect(escalationMembers(obligation(), plain, school)).toEqual([]);
  });
});

it('clock changes and leap days move no rung', () => {
  expect(climbed(obligation({ startsOn: '2026-10-01', due: '2026-10-28' }), '2026-10-01', '2026-10-28')).toEqual([
    '2026-10-12',
    '2026-10-28',
  ]);
  expect(climbed(obligation({ startsOn: '2027-03-01', due: '2027-03-30' }), '2027-03-01', '2027-03-30')).toEqual([
    '2027-03-12',
    '2027-03-30',
  ]);
  const leap = climbed(obligation({ startsOn: '2028-02-01', due: '2028-03-01' }), '2028-02-01', '2028-03-01');
  expect(leap).toEqual(['2028-02-21', '2028-03-01']);
  expect(leap.every((day) => weekdayOf(day) <= 5)).toBe(true);
});
