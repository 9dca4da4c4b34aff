/** The clocks of an individual support plan, as the conditions of the project and what was proposed beside them set them. */
import { describe, expect, test } from 'vitest';
import { dutiesOfPlan } from '../../../src/domain/duties/derive-plan.ts';
import { dutiesOfSchool } from '../../../src/domain/duties/derive-school.ts';
import type { Duty } from '../../../src/domain/duties/obligation.ts';
import type { RuledOrganisation } from '../../../src/domain/duties/rule.ts';
import type { PlanOutline } from '../../../src/domain/plan/plan.ts';
import { learner } from '../../subjects.ts';
import { demoSchool } from '../../world/schools.ts';
import { all, type Table } from '../plan/table.ts';
import {
  answered,
  approvedPlan,
  carriedOutPlan,
  meals,
  supportPlan,
  supportSchool,
  withRow,
  writtenPlan,
} from '../plan-types/support-plan.ts';

const organisation: RuledOrganisation = {
  ...supportSchool,
  rules: demoSchool('demo/support-rules.yaml').rules,
};

const facts = (today: string) => ({ organisation, today, orders: [], documents: [], meetings: [] });

/** What is owed and not done, by the first word of its key: who owes it until when; what is to be typed in elsewhere has tests of its own. */
function owed(table: Table): Readonly<Record<string, string>> {
  const context = { ...table.context(), organisation };
  return listed(dutiesOfPlan(context, facts(context.today)).filter(({ startsOn }) => startsOn <= context.today));
}

const listed = (duties: readonly Duty[]) =>
  Object.fromEntries(
    duties
      .filter(({ key, fulfilled }) => fulfilled === undefined && !key.startsWith('iap-state-system'))
      .map(({ key, holders, due }) => [key.split('/')[0] ?? '', `${holders.join(', ')} until ${due}`]),
  );

test('a plan that was begun owes its consent within five working days', () => {
  expect(owed(begun(supportPlan()))).toEqual({ 'iap-consent': 'santa until 2026-11-30' });
});

describe('each stage of the approval is owed within three working days', () => {
  test('by the head, by whoever records the municipality and the state, then by the monitor who begins', () => {
    const table = writtenPlan();
    all(table.takes('santa', 'submit'));
    expect(owed(table)).toEqual({ 'iap-approve': 'ilga until 2026-11-26' });
    all(table.takes('ilga', 'approve'));
    expect(owed(table)).toEqual({ 'iap-outside-stages': 'santa, kaspars until 2026-11-26' });
    answered(table, 'municipality', { decision: { date: '2026-11-20' } });
    all(table.finish('santa', 'municipality'));
    expect(owed(table)).toEqual({ step: 'santa until 2026-11-26' });
    expect(owed(approvedPlan())).toEqual({ 'iap-begin': 'mairis until 2026-11-26' });
  });
});

describe('a certificate', () => {
  /** Meals were added to a plan that is carried out; it was certified until that day. */
  const withMeals = (until?: string): Table => {
    const table = writtenPlan();
    withRow(table, { section: 'measures', id: 'food' }, meals('gaps'));
    const valid = ['2026-11-01', until ?? '2026-11-30'];
    const checked = { mode: 'month', declared: 'yes', actual: 'yes' };
    withRow(
      table,
      { section: 'certificates', id: 'paper', by: 'dace' },
      { checked, paper: { valid, date: '2026-11-03', number: null, kept: 'Mape' } },
    );
    all(table.finish('dace', 'certificates'), table.takes('santa', 'submit'), table.takes('ilga', 'approve'));
    answered(table, 'municipality', { decision: { date: '2026-11-20' } });
    all(table.finish('santa', 'municipality'), table.takes('santa', 'approved-by-municipality'));
    answered(table, 'ikvd', { decision: { date: '2026-11-23', 'plan-id': 'IAP-17' } });
    all(table.finish('santa', 'ikvd'), table.takes('santa', 'approved-by-ikvd'), table.takes('mairis', 'begin'));
    return table;
  };

  test('of November is there, that of December is owed from its first day until the last working day', () => {
    const table = withMeals();
    expect(owed(table)).toEqual({});
    table.passDays(8);
    expect(owed(table)).toEqual({ 'iap-certificate-of-month': 'dace until 2026-12-18' });
  });

  test('for the semester covers each of its months', () => {
    const table = withMeals('2026-12-18');
    table.passDays(8);
    expect(owed(table)).toEqual({});
  });

  test('is owed for no month after the semester', () => {
    const table = withMeals('2026-12-18');
    const all = dutiesOfPlan({ ...table.context(), organisation }, facts('2026-12-01'));
    const months = all.filter(({ key }) => key.startsWith('iap-certificate-of-month')).map(({ key }) => key.slice(-7));
    expect(months).toEqual(['2026-11', '2026-12']);
  });

  test('is not asked for while the plan is still to be agreed on', () => {
    const table = writtenPlan();
    withRow(table, { section: 'measures', id: 'food' }, meals('gaps'));
    expect(owed(table)).toMatchObject({ 'iap-certificate': 'dace until 2026-12-07' });
    expect(owed(table)).not.toHaveProperty('iap-certificate-of-month');
  });
});

test('the evaluation is owed by who gave the measure in the last two weeks, until the last day of the semester', () => {
  const table = carriedOutPlan();
  expect(owed(table)).toEqual({});
  table.passDays(12);
  expect(owed(table)).toMatchObject({ 'iap-evaluation': expect.stringContaining('until 2026-12-18') });
});

test('the papers of a month are put in order by the fifth working day of the next, by who coordinates', () => {
  const months = dutiesOfSchool({ ...facts('2026-11-30'), plans: [], intake: [] })
    .filter(({ key }) => key.startsWith('iap-month-pack'))
    .map(({ holders, startsOn, due }) => `${startsOn} ${holders} until ${due}`);
  expect(months).toContain('2026-11-30 kaspars until 2026-12-07');
  expect(months).toContain('2026-12-18 kaspars until 2027-01-08');
});

describe('a new semester', () => {
  const past = (change: Partial<PlanOutline> = {}): PlanOutline => ({
    id: 'past',
    type: 'iap',
    about: learner('J-07'),
    period: { kind: 'semester', year: '2026/2027', semester: 1 },
    status: 'closed',
    ...change,
  });
  const asks = (today: string, ...plans: readonly PlanOutline[]) =>
    listed(dutiesOfSchool({ ...facts(today), plans, intake: [] }).filter(({ key }) => key.startsWith('iap-continue')));

  test('asks within two weeks whether the plan of the last one goes on', () => {
    expect(asks('2027-01-04', past())).toEqual({ 'iap-continue': 'santa until 2027-01-17' });
  });

  test('asks nothing about a plan that was deleted, nor once there is a new one', () => {
    expect(asks('2027-01-04', past({ status: 'inactive' }))).toEqual({});
    const next = past({ id: 'next', period: { kind: 'semester', year: '2026/2027', semester: 2 }, status: 'draft' });
    expect(asks('2027-01-05', past(), next)).toEqual({});
  });

  test('asks nothing while the semester of the plan runs', () => {
    expect(asks('2026-11-23', past({ status: 'in-implementation' }))).toEqual({});
  });
});

/** Who owns what is open is called with the first answer. */
function begun(table: Table): Table {
  answered(table, 'consent', { way: { way: 'paper' } });
  return table;
}
