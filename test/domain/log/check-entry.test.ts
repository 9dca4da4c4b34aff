/** What may be logged, on which day, and which limits are told of. */
import { describe, expect, test } from 'vitest';
import { type AroundEntry, checkEntry } from '../../../src/domain/log/check-entry.ts';
import type { NewEntry } from '../../../src/domain/log/log-entry.ts';
import type { HistoryEntry } from '../../../src/domain/plan/history.ts';
import type { PlanContext } from '../../../src/domain/plan/plan-context.ts';
import { someDocument, someOrder } from '../../contracts/duty-fixtures.ts';
import { logged, newEntry, nothing, outline } from './logged.ts';

const check = (context: PlanContext, change: Partial<NewEntry> = {}, around: Partial<AroundEntry> = {}) =>
  checkEntry(context, newEntry(context, change), { ...nothing, ...around });
const refusal = (...given: Parameters<typeof check>) => check(...given).refusal;

describe('the day of a session', () => {
  test('is today or a day of the measure that is over', () => {
    expect(refusal(logged())).toBeNull();
    expect(refusal(logged(), { on: '2026-09-07' })).toBeNull();
    expect(refusal(logged(), { on: '2026-11-24' })).toEqual({ why: 'not-yet' });
    const span = { from: '2026-09-07', to: '2026-12-11' };
    expect(refusal(logged(), { on: '2026-09-04' })).toEqual({ why: 'outside-span', ...span });
    expect(refusal(logged({ context: { today: '2026-12-14' } }))).toEqual({ why: 'outside-span', ...span });
  });
  test('lies within the semester where the measure has no days of its own', () => {
    const context = logged({ values: { span: null }, context: { today: '2026-12-21' } });
    expect(refusal(context, { on: '2026-12-18' })).toBeNull();
    expect(refusal(context)).toEqual({ why: 'outside-span', from: '2026-09-01', to: '2026-12-18' });
  });
});

describe('a plan that is not in force', () => {
  test('is not logged: neither while it is written nor while it rests', () => {
    expect(refusal(logged({ change: { status: 'draft' } }))).toEqual({ why: 'status', status: 'draft' });
    expect(refusal(logged({ change: { status: 'suspended' } }))).toEqual({ why: 'status', status: 'suspended' });
  });

  const step = (at: string, before: string, after: string): HistoryEntry => ({
    ...{ kind: 'status', transition: 'x', by: 'sarma', arrival: at, at, before, after },
  });
  const history = [
    step('2026-09-07T07:00:00.000Z', 'draft', 'in-implementation'),
    step('2026-10-05T07:00:00.000Z', 'in-implementation', 'suspended'),
    step('2026-11-02T07:00:00.000Z', 'suspended', 'in-implementation'),
  ];
  const resumed = logged({ change: { statusAt: '2026-11-02T07:00:00.000Z' } });

  test.each([
    ['2026-09-07', null],
    ['2026-10-05', null],
    ['2026-10-06', 'suspended'],
    ['2026-10-30', 'suspended'],
    ['2026-11-02', null],
    ['2026-11-03', null],
  ])('is told by its history for days gone by: %s', (on, status) => {
    expect(refusal(resumed, { on }, { history })).toEqual(status && { why: 'status', status });
  });
});

describe('a session from afar', () => {
  const order = (validFrom: string, validTo: string) =>
    someDocument('x', { kind: 'remote-order', date: validFrom, validFrom, validTo });

  test('needs an order of the head that counts on that day', () => {
    const missing = { why: 'document', document: 'remote-order' };
    expect(refusal(logged(), { form: 'remote' })).toEqual(missing);
    const past = logged({ context: { documents: [order('2026-11-09', '2026-11-20')] } });
    expect(refusal(past, { form: 'remote' })).toEqual(missing);
    expect(refusal(past, { form: 'remote', on: '2026-11-20' })).toBeNull();
  });
});

describe('an order of the state or the municipality', () => {
  const order = someOrder({ scope: { kind: 'school' }, reason: 'emergency', from: '2026-11-20', to: null });

  test('stops sessions from its first day on', () => {
    expect(refusal(logged(), {}, { orders: [order] })).toEqual({
      why: 'order',
      order: { from: '2026-11-20', to: null },
    });
    expect(refusal(logged(), { on: '2026-11-19' }, { orders: [order] })).toBeNull();
  });
  test('does not where it is of another class, was withdrawn, or is of remote learning', () => {
    const others = [
      { ...order, scope: { kind: 'class', class: '7.b' } } as const,
      { ...order, withdrawn: { by: 'dzintra', at: '2026-11-21T07:00:00.000Z' } },
      { ...order, reason: 'remote-learning' } as const,
    ];
    expect(refusal(logged(), {}, { orders: others })).toBeNull();
  });
});

describe('the sheet of a measure', () => {
  test('is written in the order of its days within a month', () => {
    const entries = [outline({ on: '2026-11-20' }), outline({ id: 'b', on: '2026-11-12' })];
    expect(refusal(logged(), { on: '2026-11-19' }, { entries })).toEqual({ why: 'not-in-order', after: '2026-11-20' });
    expect(refusal(logged(), { on: '2026-11-20' }, { entries })).toBeNull();
    expect(refusal(logged(), { on: '2026-10-30' }, { entries })).toBeNull();
  });
  test('counts neither other measures nor what is void, nor the entry itself', () => {
    const entries = [outline({ id: 'a', row: 'row-2' }), outline({ id: 'b', state: 'voided' }), outline({ id: 'new' })];
    expect(refusal(logged(), { on: '2026-11-19' }, { entries })).toBeNull();
  });
});

describe('a limit', () => {
  const week = Array.from({ length: 10 }, (_, n) => outline({ id: `e-${n}`, plan: `plan-${n}`, row: `r-${n}` }));
  const caps = (...given: Parameters<typeof check>) =>
    check(...given).warnings.map(({ id, count }) => `${id} ${count}`);

  test('of minutes is told once it is passed, not when it is reached', () => {
    expect(caps(logged())).toEqual([]);
    expect(caps(logged(), { minutes: 45 })).toEqual(['minutes-per-consultation 45']);
  });
  test('of a week counts the teacher’s sessions in person from Monday on, whoever they are with', () => {
    expect(caps(logged(), {}, { entries: week })).toEqual(['teacher-per-week 11']);
    expect(caps(logged(), {}, { entries: week.slice(1) })).toEqual([]);
    const [one, ...others] = week;
    for (const change of [{ on: '2026-11-22' }, { form: 'remote' }, { state: 'missed' }, { by: 'sarma' }] as const)
      expect(caps(logged(), {}, { entries: [{ ...one!, ...change }, ...others] })).toEqual([]);
  });
  test('refuses, has another number or is off where the school has set it so', () => {
    const set = (change: object) => logged({ organisation: { caps: { 'minutes-per-consultation': change } } });
    expect(refusal(set({ how: 'refuse' }), { minutes: 45 })).toMatchObject({
      why: 'cap',
      cap: { most: 40, count: 45 },
    });
    expect(caps(set({ most: 60 }), { minutes: 45 })).toEqual([]);
    expect(caps(set({ how: 'off' }), { minutes: 300 })).toEqual([]);
  });
});
