/** The invented school with a calendar of three years, and rules and duties made for a test. */
import type { SchoolYear } from '../../../src/domain/calendar/school-year.ts';
import type { CheckContext } from '../../../src/domain/duties/check-context.ts';
import { lookContextOf } from '../../../src/domain/duties/check-context.ts';
import type { DutyFacts } from '../../../src/domain/duties/facts.ts';
import type { Obligation } from '../../../src/domain/duties/obligation.ts';
import { type Rule, type RuledOrganisation, usualLadder } from '../../../src/domain/duties/rule.ts';
import type { Order } from '../../../src/domain/people/order.ts';
import { school } from '../people/school.ts';

const sure = (date: string) => ({ date, confirmed: true });
const guess = (date: string) => ({ date, confirmed: false });

const lastYear: SchoolYear = {
  id: '2025/2026',
  semesters: [
    { start: sure('2025-09-01'), end: sure('2025-12-19') },
    { start: sure('2026-01-05'), end: sure('2026-05-29') },
  ],
  holidays: [{ start: sure('2025-12-22'), end: sure('2026-01-02') }],
  otherEnds: [{ grades: [9], end: sure('2026-06-12') }],
};

const thisYear: SchoolYear = {
  id: '2026/2027',
  semesters: [
    { start: sure('2026-09-01'), end: guess('2026-12-18') },
    { start: guess('2027-01-04'), end: sure('2027-05-31') },
  ],
  holidays: [
    { start: guess('2026-10-19'), end: guess('2026-10-23') },
    { start: guess('2026-12-21'), end: guess('2027-01-01') },
    { start: guess('2027-03-15'), end: guess('2027-03-19') },
  ],
};

const nextYear: SchoolYear = {
  id: '2027/2028',
  semesters: [
    { start: guess('2027-09-01'), end: guess('2027-12-17') },
    { start: guess('2028-01-03'), end: guess('2028-05-31') },
  ],
  holidays: [{ start: guess('2027-12-20'), end: guess('2027-12-31') }],
};

export const dutySchool = (
  rules: readonly Rule[] = [],
  change: Partial<RuledOrganisation> = {},
): RuledOrganisation => ({
  ...school,
  classes: [{ id: '1.a', teacher: 'janis' }, ...school.classes, { id: '9.a', teacher: 'guntis' }],
  schoolYears: [lastYear, thisYear, nextYear],
  publicHolidays: ['2026-11-18', '2026-12-24', '2026-12-25', '2026-12-26', '2027-05-04'],
  rules: rules.length === 0 ? [] : [{ id: 'rules', version: '1', title: 'Kārtība', rules }],
  ...change,
});

/** A rule about the school that the deputy head ends by saying so, unless told otherwise. */
export const rule = (change: Partial<Rule> & Pick<Rule, 'id'>): Rule => ({
  point: '1.',
  text: 'Teksts.',
  duty: { lv: 'izdarīt', en: 'do it' },
  about: { kind: 'school' },
  holder: { kind: 'role', role: 'deputy-head' },
  start: { kind: 'date', month: 9, day: 5 },
  fulfilledBy: { kind: 'done' },
  ladder: usualLadder,
  ...change,
});

export const facts = (organisation: RuledOrganisation, today: string, change: Partial<DutyFacts> = {}): DutyFacts => ({
  organisation,
  today,
  orders: [],
  documents: [],
  meetings: [],
  ...change,
});

/** A duty of the deputy head, due on Monday 23 November 2026. */
export const obligation = (change: Partial<Obligation> = {}): Obligation => ({
  key: 'rule/2026-2027',
  rule: 'rule',
  about: {},
  holders: ['dzintra'],
  held: 'by-holder',
  startsOn: '2026-11-02',
  due: '2026-11-23',
  estimated: false,
  state: 'open',
  since: '2026-09-01',
  nudged: [],
  news: [],
  look: null,
  revision: 3,
  ...change,
});

export const look = (organisation: RuledOrganisation, today: string, of: Obligation = obligation()): CheckContext =>
  lookContextOf(of, { organisation, today });

export const order = (change: Partial<Order> = {}): Order => ({
  id: 'o1',
  scope: { kind: 'everything' },
  from: '2026-11-09',
  to: '2026-11-13',
  reason: 'remote-learning',
  by: 'dzintra',
  at: '2026-11-08T08:00:00.000Z',
  ...change,
});
