import { beforeAll, expect, test } from 'vitest';
import type { NewDelivery } from '../../../src/bot/ports/delivery.ts';
import type { Obligation } from '../../../src/domain/duties/obligation.ts';
import { fullMeeting, someDelivery, someDocument, someObligation, someOrder } from '../../contracts/duty-fixtures.ts';
import { minute, somePlan, someTask, startedEntry } from '../../contracts/plan-fixtures.ts';
import { learner, schoolClass } from '../../subjects.ts';
import { watchedStores } from './watched-stores.ts';

const { stores, database, during, namesDuring, examined } = watchedStores();
const organisation = 'skola';
const people = ['evija', 'inga', 'juris', 'dace', 'anna'];
const now = new Date(minute(10));

/** Duties of forty plans in five classes: a third has ended, a fifth is to be looked at, some have news. */
const duties = (): readonly Obligation[] =>
  Array.from({ length: 1_200 }, (_, n) => {
    const member = people[n % people.length] as string;
    return someObligation({
      about: n % 40 === 0 ? {} : { plan: `plan-${n % 40}`, whom: schoolClass(`${n % 5}.a`) },
      holders: n % 7 === 0 ? [member, 'vieta'] : [member],
      due: `2026-${n % 2 ? '11' : '12'}-${String((n % 28) + 1).padStart(2, '0')}`,
      state: n % 3 === 0 ? 'fulfilled' : 'open',
      look: n % 3 === 0 ? null : n % 5 === 0 ? '2026-11-20' : '2026-12-20',
      news: n % 50 === 0 ? [{ member, what: 'lost', on: '2026-11-20' }] : [],
    });
  });

beforeAll(async () => {
  const { obligations, plans } = stores();
  const writes = duties().map((obligation) => ({ obligation, seen: 'add' }) as const);
  for (const school of [organisation, 'cita']) expect(await obligations.write(school, writes)).toEqual([]);
  for (let n = 0; n < 60; n += 1) {
    const plan = somePlan(organisation, { about: learner(`J-${n}`), rows: [someTask()] });
    await plans.add(organisation, plan, startedEntry());
    if (n > 4)
      await plans.derived(organisation, [{ id: plan.id, marks: (await marksOf(plan.id)) ?? [], wake: '2026-12-01' }]);
  }
});

const marksOf = async (id: string) =>
  (await stores().plans.toDerive(organisation, '2026-11-23', 100)).find((plan) => plan.id === id)?.marks;

const looks = async () => {
  const all: unknown[] = [];
  for await (const look of stores().obligations.toLookAt(organisation, '2026-11-23')) all.push(look);
  return all;
};

test('the sweep learns what to look at from the index alone, without reading a single duty', async () => {
  const found = await looks();
  const [command, ...more] = await during(looks);
  expect(more).toEqual([]);
  const { documents, keys, text } = await examined(command!);
  expect(found.length).toBeGreaterThan(100);
  expect(documents).toBe(0);
  expect(keys).toBeLessThanOrEqual(found.length + 1);
  expect(text).not.toMatch(/"stage":"(SORT|FETCH|COLLSCAN)"/);
});

test.each([
  ['of a plan', () => stores().obligations.ofPlan(organisation, 'plan-7')],
  ['of no plan', () => stores().obligations.ofNoPlan(organisation)],
  ['of a member', () => stores().obligations.ofMember(organisation, 'juris')],
  ['that are open', () => stores().obligations.open(organisation)],
  ['that are over', () => stores().obligations.open(organisation, { dueBefore: '2026-11-23' })],
  ['of two classes', () => stores().obligations.open(organisation, { classes: ['2.a', '3.a'] })],
  ['open, of a member', () => stores().obligations.open(organisation, { member: 'vieta' })],
])('reading duties %s examines hardly more documents than it returns, in the order of an index', async (_, read) => {
  const found = await read();
  const [command, ...more] = await during(read);
  expect(more.every(({ name }) => name === 'getMore')).toBe(true);
  const { documents, text } = await examined(command!);
  expect(found.length).toBeGreaterThan(0);
  expect(documents / found.length).toBeLessThan(1.2);
  expect(text).not.toMatch(/"stage":"(SORT|COLLSCAN)"/);
});

test('many duties are written by one command, and one more where some were overtaken', async () => {
  const { obligations } = stores();
  const fresh = Array.from({ length: 50 }, () => ({ obligation: someObligation(), seen: 'add' as const }));
  expect(await namesDuring(() => obligations.write(organisation, fresh))).toEqual(['insert']);
  const changes = fresh.map(({ obligation }) => ({ obligation: { ...obligation, revision: 2 }, seen: 1 }));
  expect(await namesDuring(() => obligations.write(organisation, changes))).toEqual(['update']);
  expect(await namesDuring(() => obligations.write(organisation, changes))).toEqual(['update', 'find']);
  expect(await namesDuring(() => obligations.find(organisation, changes[0]!.obligation.key))).toEqual(['find']);
});

test('which plans are to be derived is told by indexes alone, what plans there are too', async () => {
  const { plans } = stores();
  expect(await plans.toDerive(organisation, '2026-11-23', 100)).toHaveLength(5);
  expect(await plans.toDerive(organisation, '2026-12-01', 100)).toHaveLength(60);
  for (const read of [
    () => plans.toDerive(organisation, '2026-11-23', 100),
    () => plans.toDerive(organisation, '2026-12-01', 100),
    () => plans.outlines(organisation),
  ]) {
    const [command, ...more] = await during(read);
    expect(more).toEqual([]);
    const { documents, text } = await examined(command!);
    expect(documents).toBe(0);
    expect(text).not.toContain('COLLSCAN');
  }
});

test('settling any number of plans is one command, and one more where a row of them may have changed', async () => {
  const { plans } = stores();
  const marked = (await plans.toDerive(organisation, '2026-11-23', 3)).map((plan) => ({ ...plan, wake: null }));
  const unmarked = marked.map((plan) => ({ ...plan, marks: [] }));
  expect(marked.length).toBeGreaterThan(1);
  expect(await namesDuring(() => plans.derived(organisation, marked))).toEqual(['update', 'update']);
  expect(await namesDuring(() => plans.derived(organisation, unmarked))).toEqual(['update']);
  expect(await namesDuring(() => plans.deriveAll(organisation))).toEqual(['update']);
});

test('what the duties of a plan are derived from is found among that of all years without reading the rest', async () => {
  const { meetings, documents } = stores();
  const school = 'liela';
  for (let n = 0; n < 200; n += 1) {
    const facts = { plan: `plan-${n % 50}`, about: learner(`J-${n % 50}`) };
    await meetings.save(school, fullMeeting(school, { id: `m-${n}`, ...facts }), null);
    await documents.save(school, someDocument(school, { id: `r-${n}`, ...facts }));
  }
  const concerning = { id: 'plan-7', about: learner('J-7') };
  for (const read of [() => meetings.list(school, { concerning }), () => documents.list(school, { concerning })]) {
    expect(await read()).toHaveLength(4);
    const [command, ...more] = await during(read);
    expect(more).toEqual([]);
    expect((await examined(command!)).documents).toBeLessThanOrEqual(8);
  }
});

test('meetings, documents, orders and preferences are read by index, each by one command', async () => {
  const { meetings, documents, orders, preferences, reach } = stores();
  for (const school of [organisation, 'cita']) {
    await meetings.save(school, fullMeeting(school), null);
    await documents.save(school, someDocument(school, { plan: 'plan-1' }));
    await orders.save(school, someOrder());
    await reach.put(school, { member: 'evija', reached: true, codes: [], at: minute(0) });
    await preferences.save(school, 'evija', await preferences.load(school, 'evija'));
  }
  const reads = [
    () => meetings.list(organisation),
    () => meetings.list(organisation, { plan: 'plan-1' }),
    () => meetings.list(organisation, { about: learner('J-07') }),
    () => meetings.list(organisation, { member: 'dace', since: '2026-11-01' }),
    () => documents.list(organisation),
    () => documents.list(organisation, { plan: 'plan-1' }),
    () => orders.all(organisation),
    () => reach.all(organisation),
    () => preferences.all(organisation),
    () => preferences.load(organisation, 'evija'),
  ];
  for (const read of reads) {
    const [command, ...more] = await during(read);
    expect(more).toEqual([]);
    const { documents, text } = await examined(command!);
    expect(documents).toBe(1);
    expect(text).not.toMatch(/"stage":"(SORT|COLLSCAN)"/);
  }
});

test('among ten thousand that wait and ten thousand that are done, a claim examines one', {
  timeout: 120_000,
}, async () => {
  const { deliveries } = stores();
  const many = (kind: string, notBefore: string): readonly NewDelivery[] =>
    Array.from({ length: 10_000 }, (_, n) => someDelivery({ key: `${kind}/${n}`, notBefore }));
  const school = 'liela';
  const began = performance.now();
  expect(await deliveries.add(school, many('done', minute(0)))).toBe(10_000);
  expect(performance.now() - began).toBeLessThan(30_000);
  // As if each had been claimed and sent.
  await database.db
    .collection('deliveries')
    .updateMany({ organisation: school }, { $set: { state: 'sent', doneAt: minute(0) } });
  expect(await deliveries.add(school, many('waits', minute(1)))).toBe(10_000);
  expect(await namesDuring(() => deliveries.add(school, many('waits', minute(1)).slice(0, 1_000)))).toEqual(['update']);

  const [claim, ...more] = await during(() => deliveries.claim(school, now, 60_000));
  expect(more).toEqual([]);
  const { documents, keys, text } = await examined(claim!);
  // One key for each way of being claimable.
  expect([documents, keys]).toEqual([1, 2]);
  expect(text).not.toMatch(/"stage":"(SORT|COLLSCAN)"/);
  const [next] = await during(() => deliveries.waits(school, now));
  expect((await examined(next!)).documents).toBe(0);
  const claimed = await deliveries.claim(school, now, 60_000);
  const sent = { state: 'sent', posted: { platform: 'slack', address: {} }, at: minute(10), failures: [] } as const;
  expect(await namesDuring(() => deliveries.holds(school, claimed!, 1))).toEqual(['find']);
  expect(await namesDuring(() => deliveries.end(school, claimed!, sent))).toEqual(['update']);
  const member = claimed!.to.kind === 'member' ? claimed!.to.member : '';
  const [last] = await during(() => deliveries.lastDaily(school, member, 3));
  expect((await examined(last!)).documents).toBe(1);
  const [dead] = await during(() => deliveries.dead(school, minute(0)));
  expect((await examined(dead!)).documents).toBe(0);
  const [forgotten] = await during(() => deliveries.forget(school, minute(0)));
  expect((await examined(forgotten!)).documents).toBe(0);
});
