/** A request for supervision: who knows of it, who decides on it, and that nobody owes anything. */
import { describe, expect, test } from 'vitest';
import { dutiesOfPlan } from '../../../src/domain/duties/derive-plan.ts';
import { dutiesOfSchool } from '../../../src/domain/duties/derive-school.ts';
import { countPlans } from '../../../src/domain/figures/count-plans.ts';
import { mayKnow, maySee, ownersOf } from '../../../src/domain/plan/access.ts';
import { takersOf } from '../../../src/domain/plan/takers.ts';
import { pastKeeping, undecidedTypes } from '../../../src/domain/plan-types/keeping.ts';
import { supportRequest } from '../../../src/domain/plan-types/support-request/support-request.ts';
import { planFates } from '../../../src/domain/school-year/plan-fates.ts';
import { demoPreschool } from '../../world/schools.ts';
import { all, planOnTable, readerOf, refusal, type Table } from '../plan/table.ts';

const preschool = demoPreschool('demo/preschool-rules.yaml');
const lastYear = { kind: 'school-year', year: '2025/2026' } as const;

function written(to = 'maija', organisation = preschool): Table {
  const table = planOnTable({
    ...{ type: supportRequest, organisation, startedBy: 'ieva', today: '2026-11-23' },
    change: { about: { kind: 'member', member: 'ieva' }, period: { kind: 'open' } },
  });
  all(
    table.answers('ieva', 'request', 'what', { kind: 'supervision', form: 'individual', to }),
    table.answers('ieva', 'request', 'about', { topics: null, words: null }),
    table.finish('ieva', 'request'),
  );
  return table;
}

function asked(to?: string): Table {
  const table = written(to);
  all(table.takes('ieva', 'ask'));
  return table;
}

const knows = (table: Table, organisation = preschool) =>
  organisation.members
    .filter(({ id }) => mayKnow(readerOf(organisation, id), supportRequest, table.plan()))
    .map(({ id }) => id);

describe('who knows of a request', () => {
  test('while it is written, nobody but whoever writes it', () => {
    expect(knows(written())).toEqual(['ieva']);
  });

  test('once it is sent, these two, whatever posts others hold', () => {
    expect(knows(asked())).toEqual(['maija', 'ieva']);
    expect(knows(asked('agra'))).toEqual(['ieva', 'agra']);
  });

  test('nobody in place of an addressee who has left', () => {
    const table = asked('agra');
    const left = { ...preschool, members: preschool.members.filter(({ id }) => id !== 'agra') };
    expect(knows(table, left)).toEqual(['ieva']);
    expect(ownersOf({ organisation: left }, table.plan(), table.section('arrangement')).members).toEqual([]);
  });

  test('nobody to whom a duty would be given', () => {
    const table = asked();
    const given = [{ plan: table.plan().id, section: 'request' }];
    const reader = { ...readerOf(preschool, 'anita'), given };
    expect(maySee(reader, table.plan(), table.section('request'))).toBe(false);
  });
});

describe('what becomes of a request', () => {
  const step = (name: string) => supportRequest.lifeCycle.transitions.find((one) => one.name === name)!;

  test('whom it is addressed to is called, and accepts or refuses it with a reason', () => {
    const table = asked();
    expect(table.notices().map(({ kind, ...one }) => [kind, 'to' in one ? one.to : null])).toEqual([
      ['called', 'maija'],
    ]);
    expect(takersOf(table.context(), step('accept')).members.map(({ id }) => id)).toEqual(['maija']);
    expect(refusal(table.takes('maija', 'refuse'))).toBe('reason-missing');
    expect(refusal(table.takes('maija', 'accept'))).toBe('moved');
  });

  test('nobody else decides on it, not even whoever asked', () => {
    for (const who of ['ieva', 'anita', 'liga', 'martins'])
      expect(refusal(asked().takes(who, 'accept')), who).toBe('no-right');
  });

  test('whoever asked withdraws it at any time', () => {
    for (const table of [written(), asked()]) expect(refusal(table.takes('ieva', 'withdraw'))).toBe('moved');
  });
});

test('nobody owes anything in it, so that nothing is late, counted or told further', () => {
  const table = asked();
  table.passDays(60);
  const facts = { organisation: preschool, today: '2027-01-22', orders: [], documents: [], meetings: [] };
  expect(dutiesOfPlan(table.context(), facts)).toEqual([]);
});

test.each(['yearly-plan', 'renewal'] as const)(
  'nor does a rule that asks for a %s of each teacher tell who asked',
  (kind) => {
    const [set] = preschool.rules;
    const asking = set!.rules.find(({ about }) => about.kind === 'yearly-plan')!;
    const rulesFor = (type: string) => [{ ...set!, rules: [{ ...asking, about: { kind, type } }] }];
    const owed = (type: string) =>
      dutiesOfSchool({
        ...{ organisation: { ...preschool, rules: rulesFor(type) }, today: '2026-11-23', orders: [], documents: [] },
        ...{ meetings: [], intake: [], plans: [{ ...written().plan(), type, period: lastYear }] },
      });
    expect(owed('teacher-development').length).toBeGreaterThan(0);
    expect(owed('support-request')).toEqual([]);
  },
);

test('neither figures nor the closing of a school year tell of it', () => {
  const table = asked();
  const [kinds] = countPlans([table.plan()], '2026/2027');
  expect(kinds?.rows).toEqual([]);
  const given = { year: '2026/2027', today: '2027-06-01', after: preschool, obligations: [], endedFrom: new Map() };
  expect(planFates([table.context()], given)).toEqual([]);
});

test('the head is not told that such plans are past their keeping, nor that it is undecided', () => {
  const plansKept = { 'support-request': 1, iip: 5 };
  expect(pastKeeping({ ...preschool, plansKept }, '2030-01-01').map(({ type }) => type)).toEqual(['iip']);
  const plans = [{ ...asked().plan(), type: 'support-request' }];
  expect(undecidedTypes({ ...preschool, plansKept: {} }, plans)).toEqual([]);
});
