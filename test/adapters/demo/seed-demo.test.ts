import { describe, expect, test } from 'vitest';
import type { PlanStore } from '../../../src/bot/ports/plans.ts';
import type { LogState } from '../../../src/domain/log/log-entry.ts';
import type { HistoryEntry } from '../../../src/domain/plan/history.ts';
import { schoolYearOf } from '../../../src/domain/plan/period.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { iap } from '../../../src/domain/plan-types/iap/iap.ts';
import { iip } from '../../../src/domain/plan-types/iip/iip.ts';
import { memoryLogStore } from '../../memory-stores/memory-log-store.ts';
import { memoryOrderStore } from '../../memory-stores/memory-order-store.ts';
import { memoryPlanStore } from '../../memory-stores/memory-plan-store.ts';
import { learner } from '../../subjects.ts';
import { testStores } from '../mongo/test-stores.ts';
import { everything, monday, school, seed } from './demo-school.ts';

/** Of the plans that the demo school has, by type. */
const everyStatus = [iip, iap].flatMap(({ id, lifeCycle }) =>
  Object.keys(lifeCycle.statuses).map((one) => `${id} ${one}`),
);

const statusesOf = (plans: readonly Plan[]): readonly string[] => [
  ...new Set(plans.map(({ type, status }) => `${type} ${status}`)),
];

/** Says no after so many writes, as if the process had been killed. */
function dyingAfter(plans: PlanStore, writes: number): PlanStore {
  let left = writes;
  return {
    ...plans,
    save: async (organisation, write) => {
      if (left === 0) throw new Error('killed');
      left -= 1;
      return plans.save(organisation, write);
    },
  };
}

describe('in memory', () => {
  test('a plan in every status is there on the first start', async () => {
    const plans = memoryPlanStore();
    expect(await seed(plans)).toBeGreaterThan(0);
    expect(statusesOf(await plans.list(school.id, {})).toSorted()).toEqual(everyStatus.toSorted());
  });

  test('J-08 has no education plan but one closed last year, and J-10 has none at all', async () => {
    const plans = memoryPlanStore();
    await seed(plans);
    const ofType = async (code: string) =>
      (await plans.ofSubject(school.id, learner(code))).filter(({ type }) => type === 'iip');
    const [last, ...more] = await ofType('J-08');
    expect([last?.status, last && schoolYearOf(last.period), more.length]).toEqual(['closed', '2025/2026', 0]);
    expect(await ofType('J-10')).toEqual([]);
  });

  test('the support plan of J-10 was closed last semester, and none was begun since', async () => {
    const plans = memoryPlanStore();
    await seed(plans);
    const all = await plans.ofSubject(school.id, learner('J-10'));
    expect(all.map(({ status, period }) => [status, period])).toEqual([
      ['closed', { kind: 'semester', year: '2025/2026', semester: 2 }],
    ]);
  });

  test('beside the support plan of J-05 stand eight sessions held, of which the last is not confirmed', async () => {
    const [plans, entries] = [memoryPlanStore(), memoryLogStore(memoryOrderStore())];
    await seed(plans, { entries });
    const sums = await entries.sums(school.id, ['demo-J-05-iap']);
    const count = (...states: readonly LogState[]) =>
      sums.filter(({ state }) => states.includes(state)).reduce((total, one) => total + one.count, 0);
    expect([count('confirmed', 'open'), count('open'), count('missed')]).toEqual([8, 1, 1]);
    const open = await entries.open(school.id, { from: '2026-11-16', to: '2026-11-23' }, 'valdis');
    expect(open.map(({ plan, on }) => [plan, on])).toEqual([['demo-J-05-iap', '2026-11-20']]);
  });

  test('a demo that is started on the first day of a semester has logged nothing in it yet', async () => {
    const [plans, entries] = [memoryPlanStore(), memoryLogStore(memoryOrderStore())];
    await seed(plans, { entries, now: new Date('2026-09-01T05:00:00Z') });
    expect(await entries.sums(school.id, ['demo-J-05-iap', 'demo-J-03-iap'])).toEqual([]);
  });

  test('the second start adds nothing', async () => {
    const plans = memoryPlanStore();
    await seed(plans);
    const before = await everything(plans);
    expect(await seed(plans, { now: new Date('2026-11-30T07:00:00Z') })).toBe(0);
    expect(await everything(plans)).toEqual(before);
  });

  test.each([0, 20, 125])('a start that was killed after %i writes is completed by the next', async (writes) => {
    const [plans, whole] = [memoryPlanStore(), memoryPlanStore()];
    await expect(seed(dyingAfter(plans, writes))).rejects.toThrow('killed');
    await seed(plans);
    await seed(whole);
    expect(await everything(plans)).toEqual(await everything(whole));
  });

  test('a start that was killed is completed on another day too', async () => {
    const plans = memoryPlanStore();
    await expect(seed(dyingAfter(plans, 30))).rejects.toThrow('killed');
    await seed(plans, { now: new Date('2026-11-26T07:00:00Z') });
    expect(statusesOf(await plans.list(school.id, {})).length).toBe(everyStatus.length);
  });

  test('where somebody began a plan of their own, nothing is loaded', async () => {
    const [plans, other] = [memoryPlanStore(), memoryPlanStore()];
    await seed(other);
    const [[plan, history] = []] = await everything(other);
    const first = history?.[0];
    if (plan === undefined || first === undefined) throw new Error('no plan');
    await plans.add(school.id, { ...plan, id: 'web-1' }, first);
    expect(await seed(plans)).toBe(0);
    expect((await plans.list(school.id, {})).map(({ id }) => id)).toEqual(['web-1']);
  });

  test('another school gets none of the demo’s plans', async () => {
    const plans = memoryPlanStore();
    expect(await seed(plans, { organisation: { ...school, id: 'cita-skola' } })).toBe(0);
    expect(await plans.list('cita-skola', {})).toEqual([]);
  });

  test('a few messages wait for their people and the team’s channel', async () => {
    const plans = memoryPlanStore();
    await seed(plans);
    const waiting = (await plans.pendingNotices(school.id)).map(({ plan, notice }) => {
      return `${plan} ${notice.kind} ${'to' in notice ? notice.to : notice.channel}`;
    });
    expect(waiting).toContain('demo-J-02 called evija');
    expect(waiting).toContain('demo-J-05 returned emily');
    expect(waiting).toContain('demo-J-03 channel-status atbalsta-komanda');
    expect(waiting.length).toBeLessThan(15);
  });

  test.each([
    '2026-06-20T10:00:00Z',
    '2026-09-01T05:00:00Z',
    '2027-01-02T22:30:00Z',
    '2027-03-28T10:00:00Z',
    '2028-02-29T10:00:00Z',
  ])('the demo begins on %s as on any day, with nothing that has not happened yet', async (day) => {
    const plans = memoryPlanStore();
    await seed(plans, { now: new Date(day) });
    const all = await everything(plans);
    expect(statusesOf(all.map(([plan]) => plan)).length).toBe(everyStatus.length);
    expect(all.flatMap(([, history]) => history).filter((entry) => entry.at > new Date(day).toISOString())).toEqual([]);
  });
});

describe('in MongoDB', () => {
  const { stores } = testStores();

  test('the same plans with the same histories are stored as in memory, and once', async () => {
    const memory = memoryPlanStore();
    await seed(memory);
    const { plans } = stores();
    await expect(seed(dyingAfter(plans, 40))).rejects.toThrow('killed');
    await seed(plans, { now: monday });
    expect(await seed(plans)).toBe(0);
    // The steps of one form were answered at one moment, of which a store may tell any first.
    const byStep = (entry: HistoryEntry) => `${entry.at} ${'step' in entry ? entry.step : ''}`;
    const inOrder = (all: Awaited<ReturnType<typeof everything>>) =>
      all.map(([plan, history]) => [plan, history.toSorted((one, other) => (byStep(one) < byStep(other) ? -1 : 1))]);
    expect(inOrder(await everything(plans))).toEqual(inOrder(await everything(memory)));
  }, 60_000);
});
