/** What a plan store must do with plans as such, their answers and their status. */

import { describe, expect, test } from 'vitest';
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { learner, schoolYear } from '../subjects.ts';
import { beginning } from './begin-plan.ts';
import {
  answered,
  answering,
  minute,
  nothingWritten,
  someOrganisation,
  someTask,
  startedEntry,
} from './plan-fixtures.ts';

export const planAnswersContract = (open: () => PlanStore): void => {
  const begin = beginning(open);

  describe('a plan is kept as it was', () => {
    test('a plan that was begun is read back as it was written', async () => {
      const { plan, reload } = await begin();
      expect(await reload()).toEqual(plan);
    });

    test('everything a plan can hold is read back: reasons, days of statuses, wording, carried answers, a return, marks', async () => {
      const { plan, reload } = await begin({
        status: 'suspended',
        statusReason: 'Ģimene uz laiku pārcēlās',
        carriedFrom: 'plan-2025',
        reached: { 'in-approval': minute(2), suspended: minute(3) },
        wording: { 'basis.reason': 'Kāpēc plāns vajadzīgs?' },
        writing: { basis: { 'ilze.ozola': minute(1) } },
        sections: {
          basis: {
            revision: 3,
            answers: answered('Izlaista ilgāka mācību daļa', 3),
            finished: { by: 'ilze.ozola', at: minute(3) },
            returned: { by: 'anna.liepa', at: minute(4), comment: 'Lūdzu papildini' },
          },
          'tasks:matematika': {
            revision: 0,
            answers: {},
            carried: { describe: { text: 'Pagājušā gada teksts', hours: 2, kinds: ['a', 'b'], left: null } },
            carriedRows: [{ goal: { goal: 'Dala ar atlikumu' } }],
            carriedPresets: { area: { goal: { goal: 'Labbūtība' } } },
          },
        },
      });
      expect(await reload()).toEqual(plan);
    });

    test('a plan that begins with rows has them', async () => {
      const row = someTask();
      const { plan, reload } = await begin({ rows: [row] });
      expect(await reload()).toEqual(plan);
    });

    test('the same plan begun twice exists already and stays as it was', async () => {
      const { store, organisation, plan, reload } = await begin();
      expect(await store.add(organisation, { ...plan, about: learner('J-07', '9.a') }, startedEntry())).toBe('exists');
      expect(await reload()).toEqual(plan);
      expect(await store.history(organisation, plan.id)).toHaveLength(1);
    });

    test('a plan nobody began is not found', async () => {
      expect(await open().load(someOrganisation(), 'plan-0')).toBeNull();
    });
  });

  describe('an answer', () => {
    test('is kept with its section, and the section alone', async () => {
      const { store, organisation, plan, reload } = await begin();
      const write = answering(plan, { section: 'basis', text: 'Pārcelta ar vērtējumu 3', arrival: 'a1' });
      expect(
        await store.save(organisation, { ...write, plan: { ...write.plan, period: schoolYear('1999/2000') } }),
      ).toBe('saved');
      expect(await reload()).toEqual(write.plan);
    });

    test('is not written once the plan has moved to another status', async () => {
      const { store, organisation, plan } = await begin();
      const moved = { ...plan, status: 'in-approval' as const, revision: plan.revision + 1 };
      const transition = { ...nothingWritten, before: plan, plan: moved, arrival: 'a1', planRevision: plan.revision };
      expect(await store.save(organisation, transition)).toBe('saved');
      const write = answering(plan, { section: 'basis', text: 'Par vēlu', arrival: 'a2' });
      expect(await store.save(organisation, write)).toBe('stale');
    });

    test('that arrives twice is written once', async () => {
      const { store, organisation, plan } = await begin();
      const write = answering(plan, { section: 'basis', text: 'Viens', arrival: 'a1' });
      await store.save(organisation, write);
      expect(await store.save(organisation, write)).toBe('repeated');
      expect(await store.history(organisation, plan.id)).toHaveLength(2);
    });

    test('that arrives twice is written once even after a fresh read', async () => {
      const { store, organisation, plan, reload } = await begin();
      await store.save(organisation, answering(plan, { section: 'basis', text: 'Viens', arrival: 'a1' }));
      const again = answering(await reload(), { section: 'basis', text: 'Viens', arrival: 'a1' });
      expect(await store.save(organisation, again)).toBe('repeated');
    });

    test('to a section that has moved on is stale and changes nothing', async () => {
      const { store, organisation, plan, reload } = await begin();
      await store.save(organisation, answering(plan, { section: 'basis', text: 'Pirmā', arrival: 'a1' }));
      const late = answering(plan, { section: 'basis', text: 'Otrā', arrival: 'a2' });
      expect(await store.save(organisation, late)).toBe('stale');
      expect((await reload()).sections.basis?.answers).toEqual(answered('Pirmā'));
    });

    test('to a section carried from last year is the first of that section', async () => {
      const carried = { describe: { text: 'Pērn' } };
      const { store, organisation, plan, reload } = await begin({
        sections: { basis: { revision: 0, answers: {}, carried } },
      });
      const write = answering(plan, { section: 'basis', text: 'Šogad', arrival: 'a1' });
      expect(await store.save(organisation, write)).toBe('saved');
      expect(await reload()).toEqual(write.plan);
    });

    test('by two people in different sections at once is kept for both', async () => {
      const { store, organisation, plan, reload } = await begin();
      const outcomes = await Promise.all([
        store.save(organisation, answering(plan, { section: 'basis', text: 'Skolotāja', arrival: 'a1' })),
        store.save(organisation, answering(plan, { section: 'tasks:matematika', text: 'Psiholoģe', arrival: 'a2' })),
      ]);
      expect(outcomes).toEqual(['saved', 'saved']);
      const { sections } = await reload();
      expect([sections.basis?.answers, sections['tasks:matematika']?.answers]).toEqual([
        answered('Skolotāja'),
        answered('Psiholoģe'),
      ]);
    });

    test('by two people in one section at once is kept for one, and the other is told', async () => {
      const { store, organisation, plan } = await begin();
      const outcomes = await Promise.all(
        ['a1', 'a2', 'a3'].map((arrival) =>
          store.save(organisation, answering(plan, { section: 'basis', text: arrival, arrival })),
        ),
      );
      expect(outcomes.toSorted()).toEqual(['saved', 'stale', 'stale']);
    });

    test('the arrival that began a plan may go on to write to it', async () => {
      const { store, organisation, plan } = await begin();
      const write = answering(plan, { section: 'basis', text: 'Viens', arrival: 'web-start' });
      expect(await store.save(organisation, write)).toBe('saved');
    });
  });

  describe('the status', () => {
    test('changes with its calls, reason, day and wording, onto the revision that was seen', async () => {
      const { store, organisation, plan, reload } = await begin();
      const submitted: Plan = {
        ...plan,
        status: 'in-approval',
        statusAt: minute(9),
        statusReason: 'Viss aizpildīts',
        reached: { 'in-approval': minute(9) },
        wording: { 'basis.reason': 'Kāpēc?' },
        called: { ...plan.called, review: { at: minute(9), due: '2026-12-09' } },
        revision: 2,
      };
      const write = { ...nothingWritten, before: plan, plan: submitted, arrival: 's1', planRevision: 1 };
      expect(await store.save(organisation, write)).toBe('saved');
      expect(await reload()).toEqual(submitted);
      expect(await store.save(organisation, { ...write, arrival: 's2' })).toBe('stale');
    });

    test('a reason that is gone is no longer read', async () => {
      const { store, organisation, plan, reload } = await begin({ status: 'suspended', statusReason: 'Slimība' });
      const { statusReason, ...resumed } = { ...plan, status: 'in-implementation', revision: 2 } as const;
      await store.save(organisation, {
        ...nothingWritten,
        before: plan,
        plan: resumed,
        arrival: 's1',
        planRevision: 1,
      });
      expect(await reload()).toEqual(resumed);
    });

    test('a newer version is kept only with all the answers that are in its shape', async () => {
      const { store, organisation, plan, reload } = await begin({
        sections: {
          basis: { revision: 1, answers: answered('Sen') },
          review: { revision: 1, answers: answered('Sen') },
        },
      });
      const newer = { ...plan, version: 2, revision: 2 };
      const write = { ...nothingWritten, before: plan, plan: newer, planRevision: 1 };
      await store.save(organisation, { ...write, arrival: 'u1', sections: { basis: 1 } });
      expect((await reload()).version).toBe(1);
      const all = { ...write, planRevision: 2, arrival: 'u2', sections: { basis: 1, review: 1 } };
      expect(await store.save(organisation, all)).toBe('saved');
      expect((await reload()).version).toBe(2);
    });
  });
};
