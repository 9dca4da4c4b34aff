import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanStore } from '../../../src/bot/ports/plans.ts';
import type { Plan, Row } from '../../../src/domain/plan/plan.ts';
import type { PlanWrite } from '../../../src/domain/plan/plan-write.ts';
import { answered, minute, someOrganisation, somePlan, someTask, startedEntry } from '../../contracts/plan-fixtures.ts';
import { memoryPlanStore } from '../../memory-stores/memory-plan-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();
const sections = ['basis', 'tasks:matematika'];

/** How far behind the newest revision the writer was. */
const seen = fc.constantFrom(0, 0, 0, 1);
const aWrite = fc.record({
  arrival: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5', 'a6'),
  sections: fc.tuple(fc.option(seen), fc.option(seen)),
  plan: fc.option(seen, { freq: 2 }),
  rows: fc.tuple(...[1, 2].map(() => fc.option(fc.constantFrom('new' as const, 0, 0, 1)))),
});
type AnyWrite = typeof aWrite extends fc.Arbitrary<infer T> ? T : never;

const writeOnto = (plan: Plan, ids: readonly string[], any: AnyWrite, n: number): PlanWrite => {
  const touched = sections.flatMap((key, index) => {
    const behind = any.sections[index] ?? null;
    const now = plan.sections[key]?.revision ?? 0;
    return behind === null
      ? []
      : [{ key, saw: now - behind, state: { revision: now + 1, answers: answered(`${n}`, now + 1) } }];
  });
  const rows = ids.flatMap((id, index) => {
    const behind = any.rows[index] ?? null;
    const row =
      plan.rows.find((candidate) => candidate.id === id) ?? someTask({ id, createdAt: minute(index), revision: 0 });
    if (behind === null) return [];
    const next: Row = { ...row, revision: row.revision + 1, state: n % 2 ? 'done' : 'open' };
    return [{ id, saw: behind === 'new' ? -1 : row.revision - behind, next }];
  });
  const place = { at: minute(n), by: 'ilze.ozola', arrival: any.arrival };
  return {
    before: plan,
    plan: {
      ...plan,
      ...(any.plan !== null && { revision: plan.revision + 1, statusReason: `${n}` }),
      sections: { ...plan.sections, ...Object.fromEntries(touched.map(({ key, state }) => [key, state])) },
      rows: [...plan.rows.filter(({ id }) => !rows.some((row) => row.id === id)), ...rows.map(({ next }) => next)],
    },
    arrival: any.arrival,
    sections: Object.fromEntries(touched.map(({ key, saw }) => [key, saw])),
    ...(any.plan !== null && { planRevision: plan.revision - any.plan }),
    rows: Object.fromEntries(rows.map(({ id, saw }) => [id, saw])),
    history: [{ ...place, kind: 'finished', section: `${n}` }],
    notices: [{ key: `n${n}`, kind: 'called', to: 'juris', section: 'basis', vacant: false }],
  };
};

const told = async (store: PlanStore, organisation: string, id: string) => ({
  plan: await store.load(organisation, id),
  history: await store.history(organisation, id),
  notices: (await store.pendingNotices(organisation)).map(({ notice }) => notice.key).sort(),
});

test('whatever is written, in whatever order, the twin in memory answers and keeps what the database does', async () => {
  const outcomes = new Set<string>();
  const oneStory = async (writes: readonly AnyWrite[]) => {
    const both = [stores().plans, memoryPlanStore()] as const;
    const organisation = someOrganisation();
    const start = somePlan(organisation);
    const ids = [`${start.id}-1`, `${start.id}-2`];
    for (const store of both) await store.add(organisation, start, startedEntry());
    for (const [n, any] of writes.entries()) {
      const plan = (await both[1].load(organisation, start.id)) as Plan;
      const write = writeOnto(plan, ids, any, n);
      const twin = await both[1].save(organisation, write);
      expect(await both[0].save(organisation, write)).toBe(twin);
      outcomes.add(twin);
    }
    expect(await told(both[0], organisation, start.id)).toEqual(await told(both[1], organisation, start.id));
  };
  await fc.assert(fc.asyncProperty(fc.array(aWrite, { minLength: 3, maxLength: 8 }), oneStory), { numRuns: 30 });
  expect([...outcomes].sort()).toEqual(['repeated', 'saved', 'stale']);
});
