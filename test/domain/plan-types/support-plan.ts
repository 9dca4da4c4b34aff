/** A support plan on a table, in an invented school that has people for such plans: Santa prepares, Mairis monitors, Dace is the social pedagogue. */
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import type { Plan, Values } from '../../../src/domain/plan/plan.ts';
import { iap } from '../../../src/domain/plan-types/iap/iap.ts';
import { school } from '../plan/small-type.ts';
import { all, planOnTable, type Table, type TableSettings } from '../plan/table.ts';

export const supportSchool: Organisation = {
  ...school,
  members: [
    ...school.members,
    { id: 'santa', name: 'Santa Liepiņa', roles: ['iap-preparer'] },
    { id: 'mairis', name: 'Mairis Dzenis', roles: ['iap-monitor'] },
    { id: 'dace', name: 'Dace Ābele', roles: ['social-pedagogue'] },
    { id: 'kaspars', name: 'Kaspars Egle', roles: ['school-coordinator'] },
  ],
};

/** Of the first semester, begun by Santa. */
export const supportPlan = (settings: Omit<TableSettings, 'type' | 'organisation' | 'startedBy'> = {}): Table =>
  planOnTable({
    type: iap,
    organisation: supportSchool,
    startedBy: 'santa',
    ...settings,
    change: { period: { kind: 'semester', year: '2026/2027', semester: 1 }, ...settings.change },
  });

const onPaper: Readonly<Record<string, Values>> = {
  way: { way: 'paper' },
  given: { 'given-by': 'parent', date: '2026-11-20', kept: 'Mape 4-12' },
};

/** Answers steps of a section, in their order, as the one who began the plan. */
export function answered(table: Table, key: string, steps: Readonly<Record<string, Values>>, by = 'santa'): void {
  for (const [step, values] of Object.entries(steps)) all(table.answers(by, key, step, values));
}

/** Puts a row into a list section in one go. */
export function withRow(
  table: Table,
  { section, id, by = 'santa' }: { readonly section: string; readonly id: string; readonly by?: string },
  steps: Readonly<Record<string, Values>>,
): void {
  const answers = Object.entries(steps).map(([step, values]) => ({ section, step, row: 'new', values }));
  all(table.arrive(by, { kind: 'answer', answers, seen: 0 }, id));
}

export const risk = (group: string, kind: string): Readonly<Record<string, Values>> => ({
  risk: { group, risk: kind, reason: 'Mājasdarbi netiek nodoti.' },
});

const time = { amount: { amount: 1, per: 'week' }, span: { span: ['2026-11-23', '2026-12-18'] } };

/** A consultation in mathematics by Andris, against these risks. */
export const consultation = (...risks: readonly string[]): Readonly<Record<string, Values>> => ({
  measure: { measure: 'consultation' },
  'given-as': { 'given-as': 'teacher' },
  subject: { subject: 'matematika' },
  risks: { risks },
  provider: { provider: 'andris' },
  ...time,
});

export const meals = (...risks: readonly string[]): Readonly<Record<string, Values>> => ({
  measure: { measure: 'meals' },
  risks: { risks },
  provider: { provider: 'dace' },
  ...time,
});

/** With consent, a risk of learning and a consultation against it. */
export function writtenPlan(settings?: { readonly change?: Partial<Plan> }): Table {
  const table = supportPlan(settings);
  answered(table, 'consent', onPaper);
  all(table.finish('santa', 'consent'));
  answered(table, 'basis', { monitor: { monitor: 'mairis' }, strengths: { level: null, strengths: null } });
  all(table.finish('santa', 'basis'));
  withRow(table, { section: 'risks', id: 'gaps' }, risk('learning', 'gaps'));
  all(table.finish('santa', 'risks'));
  withRow(table, { section: 'measures', id: 'maths' }, consultation('gaps'));
  all(table.finish('santa', 'measures'));
  return table;
}

/** Agreed to by the head, the municipality and the state. */
export function approvedPlan(settings?: { readonly change?: Partial<Plan> }): Table {
  const table = writtenPlan(settings);
  all(table.takes('santa', 'submit'), table.takes('ilga', 'approve'));
  answered(table, 'municipality', { decision: { date: '2026-11-20' } });
  all(table.finish('santa', 'municipality'), table.takes('kaspars', 'approved-by-municipality'));
  answered(table, 'ikvd', { decision: { date: '2026-11-23', 'plan-id': 'IAP-17' } }, 'kaspars');
  all(table.finish('kaspars', 'ikvd'), table.takes('santa', 'approved-by-ikvd'));
  return table;
}

/** Being carried out. */
export function carriedOutPlan(settings?: { readonly change?: Partial<Plan> }): Table {
  const table = approvedPlan(settings);
  all(table.takes('mairis', 'begin'));
  return table;
}
