/** When what changed in a plan is to be in the state's system, too. */
import { describe, expect, test } from 'vitest';
import type { DocumentRecord } from '../../../../src/domain/documents/document.ts';
import { dutiesOfPlan } from '../../../../src/domain/duties/derive-plan.ts';
import { untypedOf } from '../../../../src/domain/plan/typed-elsewhere.ts';
import { learner } from '../../../subjects.ts';
import { demoSchool } from '../../../world/schools.ts';
import { all, type Table } from '../../plan/table.ts';
import { carriedOutPlan, supportSchool, writtenPlan } from '../../plan-types/support-plan.ts';

const organisation = { ...supportSchool, rules: demoSchool('demo/support-rules.yaml').rules };

describe('the state’s system', () => {
  const typed = (at: string): DocumentRecord => ({
    ...{ id: at, organisation: supportSchool.id, kind: 'state-entry', plan: 'plan', about: learner('J-07') },
    ...{ date: at.slice(0, 10), keptAt: 'Valsts sistēmā', by: 'santa', at },
  });
  /** When it was and is owed that changes are typed in, after these records. */
  const owedAfter = (table: Table, ...records: readonly string[]) => {
    const documents = records.map((at) => ({ ...typed(at), plan: table.context().plan.id }));
    const context = { ...table.context(), organisation, documents };
    return dutiesOfPlan(context, { organisation, today: context.today, orders: [], meetings: [], documents })
      .filter(({ key }) => key.startsWith('iap-state-system'))
      .map(({ startsOn, due, fulfilled, holders }) => `${startsOn} ${holders} until ${due}${fulfilled ? ' done' : ''}`);
  };

  test('is told nothing of a plan that was not handed in yet', () => {
    expect(owedAfter(writtenPlan())).toEqual([]);
  });

  test('is to know of a plan three working days after it was handed in, from whoever began it', () => {
    expect(owedAfter(carriedOutPlan())).toEqual(['2026-11-23 santa until 2026-11-26']);
  });

  test('is to know of what was written long before within three working days of the day on which it was handed in', () => {
    const table = writtenPlan();
    table.passDays(10);
    all(table.takes('santa', 'submit'));
    expect(owedAfter(table)).toEqual(['2026-12-03 santa until 2026-12-08']);
  });

  test('asks anew on the same day once something has changed again', () => {
    const table = writtenPlan();
    all(table.takes('santa', 'submit'));
    const handedIn = table.context().now;
    expect(owedAfter(table, handedIn)).toEqual(['2026-11-23 santa until 2026-11-26 done']);
    all(table.takes('ilga', 'approve'));
    expect(owedAfter(table, handedIn)).toEqual([
      '2026-11-23 santa until 2026-11-26 done',
      '2026-11-23 santa until 2026-11-26',
    ]);
  });

  test('is to know of each month within the first three working days of the next', () => {
    const table = carriedOutPlan();
    const begun = table.context().now;
    expect(owedAfter(table, begun)).toEqual(['2026-11-23 santa until 2026-11-26 done']);
    table.passDays(8);
    expect(owedAfter(table, begun)).toEqual([
      '2026-11-23 santa until 2026-11-26 done',
      '2026-12-01 santa until 2026-12-04',
    ]);
  });

  test('is to know of months that were over before the plan was agreed within three working days of that, never before it', () => {
    const table = carriedOutPlan({ change: { startedAt: '2026-09-21T08:00:00.000Z' } });
    expect(owedAfter(table)).toEqual(['2026-11-23 santa until 2026-11-26']);
  });

  test('is told no second time of a month that was typed in before the plan was agreed again', () => {
    const context = carriedOutPlan({ change: { startedAt: '2026-09-21T08:00:00.000Z' } }).context();
    const months = (...records: readonly string[]) => {
      const documents = records.map((at) => ({ ...typed(at), plan: context.plan.id }));
      return untypedOf({ ...context, documents }).flatMap((one) => (one.kind === 'month' ? [one.first] : []));
    };
    expect(months()).toEqual(['2026-09-01', '2026-10-01']);
    expect(months('2026-10-05T08:00:00.000Z')).toEqual(['2026-10-01']);
    expect(months('2026-11-03T08:00:00.000Z')).toEqual([]);
  });
});
