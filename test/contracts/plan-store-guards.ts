/** What a plan store must hold against those who come at the same moment. */
import { describe, expect, test } from 'vitest';
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { startChange, withPlan, withRest } from '../../src/domain/plan/plan-change.ts';
import { beginning } from './begin-plan.ts';
import { answering, changingRow, someOrganisation, somePlan, someTask, startedEntry } from './plan-fixtures.ts';

const place = { name: 'iip/learner:J-07', statuses: ['draft', 'approved'] };

const handedIn = (plan: Plan, arrival: string) =>
  withPlan(withRest(startChange(plan, arrival), ['basis', 'tasks:matematika']), { status: 'in-approval' });

export const planGuardsContract = (open: () => PlanStore): void => {
  const begin = beginning(open);

  describe('of plans that bar one another', () => {
    test('one is added, however many are begun at once', async () => {
      const organisation = someOrganisation();
      const store = open();
      const plans = [1, 2, 3, 4].map(() => somePlan(organisation));
      const added = await Promise.all(plans.map((plan) => store.add(organisation, plan, startedEntry(), place)));
      expect(added.toSorted()).toEqual(['added', 'barred', 'barred', 'barred']);
      expect(await store.list(organisation, {})).toHaveLength(1);
    });

    test('the same arrival again is told that its plan is there', async () => {
      const organisation = someOrganisation();
      const store = open();
      const plan = somePlan(organisation);
      expect(await store.add(organisation, plan, startedEntry(), place)).toBe('added');
      expect(await store.add(organisation, plan, startedEntry(), place)).toBe('exists');
    });

    test('the next one may be begun once the first is over, and in another organisation at any time', async () => {
      const organisation = someOrganisation();
      const store = open();
      const first = somePlan(organisation);
      await store.add(organisation, first, startedEntry(), place);
      await store.save(organisation, withPlan(startChange(first, 'a1'), { status: 'closed' }));
      expect(await store.add(organisation, somePlan(organisation), startedEntry(), place)).toBe('added');
      expect(await store.add(organisation, somePlan(organisation), startedEntry(), place)).toBe('barred');
      const other = someOrganisation();
      expect(await store.add(other, somePlan(other), startedEntry(), place)).toBe('added');
    });
  });

  describe('a change that rests on sections', () => {
    const withTask = () => begin({ rows: [someTask()] });

    test('is made where they are as they were read', async () => {
      const { store, organisation, plan, reload } = await withTask();
      expect(await store.save(organisation, handedIn(plan, 'a1'))).toBe('saved');
      expect(await reload()).toMatchObject({ status: 'in-approval', rows: [{ revision: 2 }] });
    });

    test('is not made where one of them has changed since', async () => {
      const { store, organisation, plan, reload } = await withTask();
      await store.save(organisation, answering(plan, { section: 'basis', text: 'Pa to laiku', arrival: 'a1' }));
      expect(await store.save(organisation, handedIn(plan, 'a2'))).toBe('stale');
      expect((await reload()).status).toBe('draft');
    });

    test('is not made where a row in one of them has changed since', async () => {
      const { store, organisation, plan, reload } = await withTask();
      const row = plan.rows[0]!;
      await store.save(organisation, changingRow(plan, { ...row, removed: { by: 'anna', at: row.createdAt } }, 'a1'));
      expect(await store.save(organisation, handedIn(plan, 'a2'))).toBe('stale');
      expect((await reload()).status).toBe('draft');
    });

    test('is read again by whoever was changing a row meanwhile', async () => {
      const { store, organisation, plan } = await withTask();
      await store.save(organisation, handedIn(plan, 'a1'));
      expect(await store.save(organisation, changingRow(plan, { ...plan.rows[0]!, state: 'done' }, 'a2'))).toBe(
        'stale',
      );
    });
  });
};
