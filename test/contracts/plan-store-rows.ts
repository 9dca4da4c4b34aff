/** What a plan store must do with rows, alone and together with their plan. */
import { describe, expect, test } from 'vitest';
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import type { Row } from '../../src/domain/plan/plan.ts';
import { beginning } from './begin-plan.ts';
import { addingRow, answering, changingRow, minute, nothingWritten, someTask } from './plan-fixtures.ts';

export const planRowsContract = (open: () => PlanStore): void => {
  const begin = beginning(open);

  describe('rows', () => {
    test('added by several people at once are all kept, in the order they were made', async () => {
      const { store, organisation, plan, reload } = await begin();
      const rows = [3, 1, 2].map((n) => someTask({ createdAt: minute(n) }));
      await Promise.all(rows.map((row, n) => store.save(organisation, addingRow(plan, row, `r${n}`))));
      expect((await reload()).rows).toEqual([rows[1], rows[2], rows[0]]);
    });

    test('a row that arrives twice is added once', async () => {
      const { store, organisation, plan } = await begin();
      const row = someTask();
      expect(await store.save(organisation, addingRow(plan, row, 'r1'))).toBe('saved');
      expect(await store.save(organisation, addingRow(plan, row, 'r1'))).toBe('repeated');
      expect(await store.history(organisation, plan.id)).toHaveLength(2);
    });

    test('a task is changed, done and removed, each time onto what was seen', async () => {
      const { store, organisation, plan, reload } = await begin();
      const row = someTask();
      await store.save(organisation, addingRow(plan, row, 'r1'));
      const seen = await reload();
      const removed = { by: 'anna.liepa', at: minute(8) };
      expect(
        await store.save(organisation, changingRow(seen, { ...row, state: 'done', removed, answers: {} }, 'r2')),
      ).toBe('saved');
      expect((await reload()).rows).toEqual([{ ...row, state: 'done', removed, answers: {}, revision: 2 }]);
      expect(await store.save(organisation, changingRow(seen, row, 'r3'))).toBe('stale');
      expect(await store.save(organisation, changingRow(await reload(), row, 'r2'))).toBe('repeated');
      const { removed: _, ...back } = (await reload()).rows[0] as typeof row;
      expect(await store.save(organisation, changingRow(await reload(), back, 'r4'))).toBe('saved');
      expect((await reload()).rows).toEqual([{ ...back, revision: 3 }]);
    });

    test('a plan and its rows change together or not at all', async () => {
      const { store, organisation, plan, reload } = await begin();
      const first = someTask();
      const second = someTask({ createdAt: minute(2) });
      const both = (arrival: string) => {
        const write = answering(plan, { section: 'basis', text: arrival, arrival });
        return { ...write, plan: { ...write.plan, rows: [first, second] }, rows: { [first.id]: -1, [second.id]: -1 } };
      };
      await store.save(organisation, addingRow(plan, second, 'r0'));
      expect(await store.save(organisation, both('r1'))).toBe('repeated');
      expect(await reload()).toEqual({ ...plan, rows: [second] });

      const fresh = someTask({ createdAt: minute(3) });
      const withFresh = { ...both('r2'), rows: { [fresh.id]: -1 } };
      const write = { ...withFresh, plan: { ...withFresh.plan, rows: [second, fresh] } };
      expect(await store.save(organisation, write)).toBe('saved');
      expect(await reload()).toEqual(write.plan);
      expect(await store.save(organisation, write)).toBe('repeated');
      expect(await store.history(organisation, plan.id)).toHaveLength(3);
    });

    test('one row that has moved on holds back the whole write', async () => {
      const { store, organisation, plan, reload } = await begin();
      const rows = [someTask(), someTask({ createdAt: minute(2) })] as const;
      const adding = {
        ...nothingWritten,
        before: plan,
        plan: { ...plan, rows },
        rows: { [rows[0].id]: -1, [rows[1].id]: -1 },
      };
      expect(await store.save(organisation, { ...adding, arrival: 'r1' })).toBe('saved');
      const seen = await reload();
      await store.save(organisation, changingRow(seen, { ...rows[1], state: 'done' }, 'r2'));
      const done = seen.rows.map((row) => ({ ...row, state: 'done' as const, revision: 2 }));
      const late = {
        ...nothingWritten,
        before: seen,
        plan: { ...seen, rows: done },
        rows: { [rows[0].id]: 1, [rows[1].id]: 1 },
      };
      expect(await store.save(organisation, { ...late, arrival: 'r3' })).toBe('stale');
      expect((await reload()).rows.map(({ state }) => state)).toEqual(['open', 'done']);
    });

    test('a new row is not kept where another row of the same write has moved on', async () => {
      const { store, organisation, plan, reload } = await begin({ rows: [someTask()] });
      const [kept] = plan.rows as [Row];
      await store.save(organisation, changingRow(plan, { ...kept, state: 'done' }, 'r1'));
      const fresh = someTask({ createdAt: minute(2) });
      const write = changingRow(plan, { ...kept, answers: {} }, 'r2');
      const late = {
        ...write,
        plan: { ...write.plan, rows: [fresh, ...write.plan.rows] },
        rows: { [fresh.id]: -1, ...write.rows },
      };
      expect(await store.save(organisation, late)).toBe('stale');
      expect((await reload()).rows.map(({ id, state }) => [id, state])).toEqual([[kept.id, 'done']]);
    });

    test('two writes of a plan with rows onto the same section at once: one is kept', async () => {
      const { store, organisation, plan, reload } = await begin();
      const write = (arrival: string) => {
        const row = someTask();
        const answer = answering(plan, { section: 'basis', text: arrival, arrival });
        return { ...answer, plan: { ...answer.plan, rows: [row] }, rows: { [row.id]: -1 } };
      };
      const outcomes = await Promise.all(['r1', 'r2'].map((arrival) => store.save(organisation, write(arrival))));
      expect(outcomes.toSorted()).toEqual(['saved', 'stale']);
      expect((await reload()).rows).toHaveLength(1);
    });

    test('a write that names a section or row which the plan does not have is refused as a whole', async () => {
      const { store, organisation, plan, reload } = await begin();
      const write = answering(plan, { section: 'basis', text: 'Viens', arrival: 'a1' });
      const strange = [
        { ...write, sections: { ...write.sections, talk: 0 } },
        { ...write, rows: { 'row-0': 1 } },
      ];
      for (const each of strange) {
        await expect(store.save(organisation, each)).rejects.toMatchObject({ code: 'bad-write' });
      }
      expect(await reload()).toEqual(plan);
    });
  });
};
