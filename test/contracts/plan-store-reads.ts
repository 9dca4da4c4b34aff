/** What a plan store must tell: history, lists, marks, notices; and to whom. */

import { describe, expect, test } from 'vitest';
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import type { Notice } from '../../src/domain/plan/notice.ts';
import { learner } from '../subjects.ts';
import { beginning } from './begin-plan.ts';
import {
  addingRow,
  answered,
  answering,
  minute,
  nothingWritten,
  someOrganisation,
  somePlan,
  someTask,
  startedEntry,
} from './plan-fixtures.ts';

export const planReadsContract = (open: () => PlanStore): void => {
  const begin = beginning(open);

  describe('the numbers of a series', () => {
    test('are given out one after another, each once, though several ask at once', async () => {
      const { store, organisation } = await begin();
      const given = await Promise.all(Array.from({ length: 5 }, () => store.nextNumber(organisation, 'G-')));
      expect(given.toSorted()).toEqual([1, 2, 3, 4, 5]);
    });

    test('are those of one organisation and one series', async () => {
      const { store, organisation } = await begin();
      await store.nextNumber(organisation, 'G-');
      expect(await store.nextNumber(organisation, 'K-')).toBe(1);
      expect(await store.nextNumber(someOrganisation(), 'G-')).toBe(1);
      expect(await store.nextNumber(organisation, 'G-')).toBe(2);
    });
  });

  describe('the history', () => {
    test('of a plan and its rows is one story, oldest first', async () => {
      const { store, organisation, plan, reload } = await begin();
      await store.save(organisation, answering(plan, { section: 'basis', text: 'Viens', arrival: 'a1' }));
      await store.save(organisation, addingRow(plan, someTask({ createdAt: minute(2) }), 'r2'));
      const sections = { basis: { revision: 2, answers: answered('Divi', 2) } };
      await store.save(
        organisation,
        answering({ ...plan, sections }, { section: 'basis', text: 'Trīs', arrival: 'a3' }),
      );
      expect((await store.history(organisation, plan.id)).map(({ arrival }) => arrival)).toEqual([
        'web-start',
        'a1',
        'r2',
      ]);
      const third = answering(await reload(), { section: 'basis', text: 'Trīs', arrival: 'a4' });
      const told = { ...third, history: third.history.map((entry) => ({ ...entry, at: minute(5) })) };
      await store.save(organisation, told);
      expect((await store.history(organisation, plan.id)).map(({ arrival }) => arrival)).toEqual([
        'web-start',
        'a1',
        'r2',
        'a4',
      ]);
    });

    test('keeps what was before and after, and the reason, of every kind of entry', async () => {
      const { store, organisation, plan } = await begin();
      const base = { at: minute(1), by: 'ilze.ozola', arrival: 'h1' };
      const place = { section: 'basis', step: 'describe' };
      const entries = [
        { ...base, ...place, kind: 'answered', before: { text: 'bija' }, after: { text: 'ir' }, reason: 'Kļūda' },
        { ...base, ...place, kind: 'undone', before: { text: 'ir' }, after: null },
        { ...base, kind: 'finished', section: 'basis' },
        { ...base, kind: 'carried', section: 'basis', accepted: false },
        { ...base, kind: 'returned', section: 'basis', comment: 'Papildini' },
        { ...base, kind: 'row-removed', section: 'tasks:matematika', row: 'row-1' },
        { ...base, kind: 'task-state', section: 'tasks:matematika', row: 'row-1', done: true },
        { ...base, kind: 'status', transition: 'submit', before: 'draft', after: 'in-approval', reason: 'Gatavs' },
      ] as const;
      await store.save(organisation, { ...nothingWritten, before: plan, plan, arrival: 'h1', history: entries });
      expect(await store.history(organisation, plan.id)).toEqual([startedEntry(), ...entries]);
    });
  });

  describe('lists', () => {
    test('the plans of a learner come newest first, with their rows', async () => {
      const row = someTask();
      const { store, organisation, plan } = await begin({ rows: [row] });
      const later = somePlan(organisation, { startedAt: minute(5) });
      await store.add(organisation, later, startedEntry());
      await store.add(organisation, somePlan(organisation, { about: learner('J-08') }), startedEntry());
      expect(await store.ofSubject(organisation, learner('J-07'))).toEqual([later, plan]);
    });

    test('plans are listed by learner, by class, by status', async () => {
      const { store, organisation, plan: seventh } = await begin({ rows: [someTask()] });
      const third = somePlan(organisation, { about: learner('J-03', '9.a'), status: 'approved' });
      const ninth = somePlan(organisation, { about: learner('J-09'), status: 'approved' });
      for (const plan of [ninth, third]) await store.add(organisation, plan, startedEntry());
      expect(await store.list(organisation, {})).toEqual([third, seventh, ninth]);
      expect(await store.list(organisation, { classes: ['7.b'] })).toEqual([seventh, ninth]);
      expect(await store.list(organisation, { classes: ['7.b', '9.a'], statuses: ['approved'] })).toEqual([
        third,
        ninth,
      ]);
      expect(await store.list(organisation, { classes: [] })).toEqual([]);
      const { statusAt } = third;
      expect(await store.list(organisation, { statuses: ['approved'], since: statusAt })).toEqual([third, ninth]);
      expect(await store.list(organisation, { since: `${statusAt.slice(0, 4)}-12-31T23:00:00.000Z` })).toEqual([]);
    });

    test('plans are listed by their ids, with their rows, and none that is not there', async () => {
      const { store, organisation, plan } = await begin({ rows: [someTask()] });
      await store.add(organisation, somePlan(organisation), startedEntry());
      expect(await store.list(organisation, { ids: [plan.id, 'plan-0'] })).toEqual([plan]);
    });

    test('a list leaves none out, however many there are', async () => {
      const { store, organisation, plan } = await begin();
      const many = Array.from({ length: 510 }, (_, n) => somePlan(organisation, { startedAt: minute(n + 1) }));
      await Promise.all(many.map((one) => store.add(organisation, one, startedEntry())));
      const ids = [...many.toReversed(), plan].map(({ id }) => id);
      expect((await store.list(organisation, {})).map(({ id }) => id)).toEqual(ids);
      expect((await store.ofSubject(organisation, plan.about)).map(({ id }) => id)).toEqual(ids);
    });
  });

  describe('who is writing now', () => {
    test('is marked without a change of the section, for people whose id holds a dot too', async () => {
      const { store, organisation, plan, reload } = await begin();
      const mark = { plan: plan.id, section: 'tasks:matematika' };
      await store.writing(organisation, { ...mark, member: 'ilze.ozola', at: minute(2) });
      await store.writing(organisation, { ...mark, member: 'juris', at: minute(3) });
      await store.writing(organisation, { ...mark, member: 'juris', at: minute(1) });
      const writing = { 'tasks:matematika': { 'ilze.ozola': minute(2), juris: minute(3) } };
      expect(await reload()).toEqual({ ...plan, writing });
      expect(await store.save(organisation, answering(plan, { ...mark, text: 'Viens', arrival: 'a1' }))).toBe('saved');
      expect((await reload()).writing).toEqual(writing);
    });
  });

  describe('notices', () => {
    const called = (key: string): Notice => ({ key, kind: 'called', to: 'juris', section: 'basis', vacant: false });

    test('wait with the plan or row they were written with until they are struck off', async () => {
      const { store, organisation, plan } = await begin();
      const answer = answering(plan, { section: 'basis', text: 'Viens', arrival: 'a1' });
      await store.save(organisation, { ...answer, notices: [called('n1'), called('n2')] });
      await store.save(organisation, { ...addingRow(plan, someTask(), 'r1'), notices: [called('n3')] });
      const pending = () => store.pendingNotices(organisation);
      const of = (...keys: string[]) => keys.map((key) => ({ plan: plan.id, notice: called(key) }));
      expect(await pending()).toEqual(of('n1', 'n2', 'n3'));
      await store.strikeNotice(organisation, { plan: plan.id, notice: called('n1') });
      await store.strikeNotice(organisation, { plan: plan.id, notice: called('n3') });
      expect(await pending()).toEqual(of('n2'));
      await store.strikeNotice(organisation, { plan: plan.id, notice: called('n2') });
      await store.strikeNotice(organisation, { plan: plan.id, notice: called('n2') });
      expect(await pending()).toEqual([]);
    });

    test('of an answer that came twice wait once', async () => {
      const { store, organisation, plan } = await begin();
      const write = { ...answering(plan, { section: 'basis', text: 'Viens', arrival: 'a1' }), notices: [called('n1')] };
      await store.save(organisation, write);
      await store.save(organisation, write);
      expect(await store.pendingNotices(organisation)).toHaveLength(1);
    });
  });

  describe('an organisation is a wall', () => {
    test('nothing of a plan is found by another organisation', async () => {
      const { store, organisation, plan } = await begin({ rows: [someTask()] });
      const notices: Notice[] = [{ key: 'n1', kind: 'called', to: 'juris', section: 'basis', vacant: false }];
      await store.save(organisation, {
        ...answering(plan, { section: 'basis', text: 'Viens', arrival: 'a1' }),
        notices,
      });
      const other = someOrganisation();
      expect(await store.load(other, plan.id)).toBeNull();
      expect(await store.ofSubject(other, plan.about)).toEqual([]);
      expect(await store.list(other, {})).toEqual([]);
      expect(await store.history(other, plan.id)).toEqual([]);
      expect(await store.pendingNotices(other)).toEqual([]);
    });

    test('nothing of a plan is changed by another organisation', async () => {
      const { store, organisation, plan, reload } = await begin();
      const notices: Notice[] = [{ key: 'n1', kind: 'called', to: 'juris', section: 'basis', vacant: false }];
      const mine = answering(plan, { section: 'basis', text: 'Mūsu', arrival: 'a1' });
      await store.save(organisation, { ...mine, notices });
      const other = someOrganisation();
      const theirs = answering(
        { ...(await reload()), organisation: other },
        { section: 'basis', text: 'Svešs', arrival: 'x1' },
      );
      expect(await store.save(other, theirs)).toBe('stale');
      await expect(store.save(other, { ...theirs, plan })).rejects.toMatchObject({ code: 'wrong-organisation' });
      await expect(store.add(other, plan, startedEntry())).rejects.toMatchObject({ code: 'wrong-organisation' });
      await store.writing(other, { plan: plan.id, section: 'basis', member: 'svešais', at: minute(9) });
      await store.strikeNotice(other, { plan: plan.id, notice: notices[0] as Notice });
      expect(await reload()).toEqual(mine.plan);
      expect(await store.pendingNotices(organisation)).toHaveLength(1);
    });

    test('two organisations may use the same ids and never meet', async () => {
      const row = someTask();
      const { store, plan, reload } = await begin({ rows: [row] });
      const other = { ...plan, organisation: someOrganisation(), about: learner('J-07', '1.c') };
      expect(await store.add(other.organisation, other, startedEntry())).toBe('added');
      expect(await store.load(other.organisation, plan.id)).toEqual(other);
      expect(await reload()).toEqual(plan);
    });
  });

  test('what was read cannot change what is kept', async () => {
    const { plan, reload } = await begin();
    const read = (await reload()) as { status: string };
    try {
      read.status = 'closed';
    } catch {
      // A store may also refuse the change itself.
    }
    expect(await reload()).toEqual(plan);
  });
};
