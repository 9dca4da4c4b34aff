/** What a plan store must tell of plans whose duties are to be derived anew, so that no change is forgotten. */

import { describe, expect, test } from 'vitest';
import type { PlanStore, PlanToDerive } from '../../src/bot/ports/plans.ts';
import { learner, schoolClass, schoolYear } from '../subjects.ts';
import { beginning } from './begin-plan.ts';
import {
  addingRow,
  answering,
  changingRow,
  minute,
  someOrganisation,
  somePlan,
  someTask,
  startedEntry,
} from './plan-fixtures.ts';

const day = '2026-11-23';

export const planDeriveContract = (open: () => PlanStore): void => {
  const begin = beginning(open);
  const waiting = (organisation: string, on = day) => open().toDerive(organisation, on, 100);
  const only = async (organisation: string): Promise<PlanToDerive> => {
    const [first, ...more] = await waiting(organisation);
    if (first === undefined || more.length > 0) throw new Error('One plan was to wait.');
    return first;
  };
  /** A plan that is derived already. */
  const settled = async (change: Parameters<typeof begin>[0] = {}) => {
    const begun = await begin(change);
    await begun.store.derived(begun.organisation, [{ ...(await only(begun.organisation)), wake: null }]);
    return begun;
  };

  describe('plans whose duties are to be derived anew', () => {
    test('are new ones, until that is settled', async () => {
      const { store, organisation, plan } = await begin({ rows: [someTask()] });
      const waits = await only(organisation);
      expect(waits.id).toBe(plan.id);
      await store.derived(organisation, [{ ...waits, wake: null }]);
      expect(await waiting(organisation)).toEqual([]);
    });

    test('are those in which something was answered, added or changed', async () => {
      const row = someTask();
      const changes = [
        answering(somePlan(''), { section: 'basis', text: 'Viens', arrival: 'a1' }),
        addingRow(somePlan(''), row, 'r1'),
      ] as const;
      for (const change of changes) {
        const { store, organisation, plan, reload } = await settled();
        const write = { ...change, plan: { ...change.plan, id: plan.id, organisation } };
        expect(await store.save(organisation, write)).toBe('saved');
        await store.derived(organisation, [{ ...(await only(organisation)), wake: null }]);
        expect(await waiting(organisation)).toEqual([]);
        if (change.rows[row.id] === undefined) continue;
        await store.save(organisation, changingRow(await reload(), { ...row, state: 'done' }, 'r2'));
        expect((await only(organisation)).id).toBe(plan.id);
      }
    });

    test('are told once, however many of their parts changed', async () => {
      const rows = [someTask(), someTask({ createdAt: minute(2) })] as const;
      const { store, organisation, plan } = await settled({ rows });
      await store.save(organisation, answering(plan, { section: 'basis', text: 'Viens', arrival: 'a1' }));
      for (const row of rows) await store.save(organisation, changingRow(plan, { ...row, state: 'done' }, row.id));
      expect((await only(organisation)).marks).toHaveLength(3);
      await store.derived(organisation, [{ ...(await only(organisation)), wake: null }]);
      expect(await waiting(organisation)).toEqual([]);
    });

    test('are not those in which somebody only writes, or whose write was not made', async () => {
      const { store, organisation, plan } = await settled();
      await store.writing(organisation, { plan: plan.id, section: 'basis', member: 'juris', at: minute(2) });
      const late = answering({ ...plan, sections: { basis: { revision: 4, answers: {} } } }, stale);
      expect(await store.save(organisation, late)).toBe('stale');
      expect(await waiting(organisation)).toEqual([]);
    });

    test('stay those that changed after they were seen, in the plan or in a row', async () => {
      const row = someTask();
      const { store, organisation, plan, reload } = await begin({ rows: [row] });
      const before = await only(organisation);
      await store.save(organisation, answering(plan, { section: 'basis', text: 'Viens', arrival: 'a1' }));
      await store.derived(organisation, [{ ...before, wake: null }]);
      const between = await only(organisation);
      await store.save(organisation, changingRow(await reload(), { ...row, state: 'done' }, 'r1'));
      await store.derived(organisation, [{ ...between, wake: null }]);
      await store.derived(organisation, [{ ...(await only(organisation)), wake: null }]);
      expect(await waiting(organisation)).toEqual([]);
    });

    test('stay those that the very arrival which began them goes on to write to', async () => {
      const { store, organisation, plan } = await begin();
      const before = await only(organisation);
      const { arrival } = startedEntry();
      await store.save(organisation, answering(plan, { section: 'basis', text: 'Viens', arrival }));
      await store.derived(organisation, [{ ...before, wake: null }]);
      expect((await only(organisation)).id).toBe(plan.id);
    });

    test('come again on the day they are to be woken, and not before', async () => {
      const { store, organisation, plan } = await begin();
      await store.derived(organisation, [{ ...(await only(organisation)), wake: '2026-12-01' }]);
      expect(await waiting(organisation, '2026-11-30')).toEqual([]);
      const woken = await waiting(organisation, '2026-12-01');
      expect(woken).toEqual([{ id: plan.id, marks: [] }]);
      expect(await waiting(organisation, '2027-01-15')).toEqual(woken);
      await store.derived(organisation, [{ id: plan.id, marks: [], wake: '2027-01-16' }]);
      expect(await waiting(organisation, '2027-01-15')).toEqual([]);
      await store.derived(organisation, [{ id: plan.id, marks: [], wake: null }]);
      expect(await waiting(organisation, '2099-01-01')).toEqual([]);
    });

    test('say nothing of it to who loads them', async () => {
      const { store, organisation, plan, reload } = await begin({ rows: [someTask()] });
      await store.derived(organisation, [{ id: plan.id, marks: [], wake: '2026-12-01' }]);
      await store.deriveAll(organisation);
      expect(await reload()).toEqual(plan);
      expect(await store.list(organisation, {})).toEqual([plan]);
    });

    test('are all of an organisation and none of another where its people, rules or calendar changed', async () => {
      const [here, there] = [await settled(), await settled()];
      const second = somePlan(here.organisation);
      await open().add(here.organisation, second, startedEntry());
      await open().derived(here.organisation, [{ ...(await only(here.organisation)), wake: null }]);
      await open().deriveAll(here.organisation);
      const all = await waiting(here.organisation);
      expect(all.map(({ id }) => id)).toEqual([here.plan.id, second.id].toSorted());
      expect(await waiting(there.organisation)).toEqual([]);
      await open().deriveAll(here.organisation);
      for (const plan of all) await open().derived(here.organisation, [{ ...plan, wake: null }]);
      expect(await waiting(here.organisation)).toHaveLength(2);
    });

    test('are those of the classes in which something changed, and those of no class', async () => {
      const organisation = someOrganisation();
      const abouts = [learner('J-01', '3.a'), learner('J-07', '7.b'), schoolClass('7.b'), schoolClass('3.a')];
      const staff = { kind: 'member', member: 'anna' } as const;
      const plans = [...abouts, staff].map((about, n) => somePlan(organisation, { id: `p${n}`, about }));
      for (const plan of plans) await open().add(organisation, plan, startedEntry());
      for (const plan of await waiting(organisation)) await open().derived(organisation, [{ ...plan, wake: null }]);
      await open().deriveAll(organisation, ['7.b']);
      expect((await waiting(organisation)).map(({ id }) => id)).toEqual(['p1', 'p2', 'p4']);
    });

    test('are told in the order of their ids, no more than asked for', async () => {
      const organisation = someOrganisation();
      const ids = ['p3', 'p1', 'p2'];
      for (const id of ids) await open().add(organisation, somePlan(organisation, { id }), startedEntry());
      expect((await open().toDerive(organisation, day, 2)).map(({ id }) => id)).toEqual(['p1', 'p2']);
    });

    test('are no other organisation’s business', async () => {
      const { organisation, plan } = await begin();
      const other = someOrganisation();
      expect(await waiting(other)).toEqual([]);
      await open().derived(other, [{ ...(await only(organisation)), wake: '2026-11-01' }]);
      expect((await only(organisation)).marks).toHaveLength(1);
      await open().derived(organisation, [{ id: 'none', marks: ['x'], wake: day }]);
      expect((await only(organisation)).id).toBe(plan.id);
    });
  });

  describe('outlines', () => {
    test('tell what plans there are, by learner, and no more', async () => {
      const { store, organisation, plan } = await begin({ rows: [someTask()], status: 'approved' });
      const third = somePlan(organisation, { about: learner('J-03', '9.a'), type: 'prevention' });
      const newer = somePlan(organisation, { startedAt: minute(9), period: schoolYear('2027/2028') });
      for (const one of [third, newer]) await store.add(organisation, one, startedEntry());
      const told = [third, newer, plan].map(({ id, type, about, period, status }) => ({
        id,
        type,
        about,
        period,
        status,
      }));
      expect(await store.outlines(organisation)).toEqual(told);
      expect(await store.outlines(someOrganisation())).toEqual([]);
    });

    test('of those that ended before a day are told alone', async () => {
      const { store, organisation } = await begin({ status: 'approved', statusAt: '2019-05-31T08:00:00.000Z' });
      const ended = somePlan(organisation, { ...far('J-03'), status: 'closed', statusAt: '2019-05-31T08:00:00.000Z' });
      const later = somePlan(organisation, { ...far('J-04'), status: 'closed', statusAt: '2019-06-01T08:00:00.000Z' });
      for (const one of [ended, later]) await store.add(organisation, one, startedEntry());
      const wanted = { type: 'iip', statuses: ['closed', 'inactive'], before: '2019-06-01' };
      expect((await store.endedBefore(organisation, wanted)).map(({ id }) => id)).toEqual([ended.id]);
      expect(await store.endedBefore(organisation, { ...wanted, type: 'iap' })).toEqual([]);
      expect(await store.endedBefore(someOrganisation(), wanted)).toEqual([]);
    });
  });
};

const far = (code: string) => ({ about: learner(code, '9.a') });

const stale = { section: 'basis', text: 'Vēlu', arrival: 'a9' };
