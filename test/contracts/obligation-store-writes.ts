/** What an obligation store must do with what is written, also by several at once. */
import { describe, expect, test } from 'vitest';
import type { ObligationStore } from '../../src/bot/ports/obligations.ts';
import type { Obligation } from '../../src/domain/duties/obligation.ts';
import { fullObligation, someObligation } from './duty-fixtures.ts';
import { someOrganisation } from './plan-fixtures.ts';

const add = (obligation: Obligation) => ({ obligation, seen: 'add' as const });

export const obligationWritesContract = (open: () => ObligationStore): void => {
  describe('writing duties', () => {
    test('a duty is kept with everything that people did about it', async () => {
      const organisation = someOrganisation();
      const duties = [someObligation({ rule: null, about: {} }), fullObligation(), someObligation({ look: null })];
      expect(await open().write(organisation, duties.map(add))).toEqual([]);
      for (const duty of duties) expect(await open().find(organisation, duty.key)).toEqual(duty);
    });

    test('what is no longer so is forgotten', async () => {
      const organisation = someOrganisation();
      const full = fullObligation();
      await open().write(organisation, [add(full)]);
      const bare = someObligation({ key: full.key, look: null, revision: 2 });
      expect(await open().write(organisation, [{ obligation: bare, seen: 1 }])).toEqual([]);
      expect(await open().find(organisation, full.key)).toEqual(bare);
    });

    test('a change onto what is no longer so is not made, and the others are', async () => {
      const organisation = someOrganisation();
      const [first, second, third] = [someObligation(), someObligation(), someObligation()] as const;
      await open().write(organisation, [add(first), add(second)]);
      const moved = { ...first, due: '2026-12-01', revision: 2 };
      await open().write(organisation, [{ obligation: moved, seen: 1 }]);
      const late = { ...first, due: '2026-12-09', revision: 2 };
      const fresh = { ...second, due: '2026-12-02', revision: 2 };
      const overtaken = await open().write(organisation, [
        { obligation: late, seen: 1 },
        { obligation: fresh, seen: 1 },
        add(third),
      ]);
      expect(overtaken).toEqual([first.key]);
      expect(await open().findAll(organisation, [first.key, second.key, third.key])).toEqual([moved, fresh, third]);
    });

    test('a duty that is there already is not added again, and the others are', async () => {
      const organisation = someOrganisation();
      const [first, second] = [someObligation(), someObligation()] as const;
      await open().write(organisation, [add(first)]);
      const again = { ...first, due: '2027-01-01' };
      expect(await open().write(organisation, [add(again), add(second)])).toEqual([first.key]);
      expect(await open().findAll(organisation, [first.key, second.key])).toEqual([first, second]);
    });

    test('a change of a duty that is not there is overtaken, and adds nothing', async () => {
      const organisation = someOrganisation();
      const duty = someObligation({ revision: 2 });
      expect(await open().write(organisation, [{ obligation: duty, seen: 1 }])).toEqual([duty.key]);
      expect(await open().find(organisation, duty.key)).toBeNull();
    });

    test('nothing to write writes nothing', async () => {
      expect(await open().write(someOrganisation(), [])).toEqual([]);
    });

    test('of several who derive the same at once each duty is added by exactly one', async () => {
      const organisation = someOrganisation();
      const duties = Array.from({ length: 20 }, () => someObligation());
      const all = await Promise.all([1, 2, 3, 4].map(() => open().write(organisation, duties.map(add))));
      expect(all.flat()).toHaveLength(60);
      expect(await open().open(organisation)).toHaveLength(20);
    });

    test('of several who change the same at once exactly one does', async () => {
      const organisation = someOrganisation();
      const duty = someObligation();
      await open().write(organisation, [add(duty)]);
      const change = (n: number) => ({ obligation: { ...duty, due: `2026-12-0${n}`, revision: 2 }, seen: 1 });
      const all = await Promise.all([1, 2, 3, 4].map((n) => open().write(organisation, [change(n)])));
      expect(all.flat()).toEqual([duty.key, duty.key, duty.key]);
      expect(await open().find(organisation, duty.key)).toMatchObject({ revision: 2 });
    });

    test('duties of two organisations never meet, be their keys the same', async () => {
      const [here, there] = [someOrganisation(), someOrganisation()];
      const duty = someObligation();
      await open().write(here, [add(duty)]);
      const moved = { ...duty, due: '2026-12-01', revision: 2 };
      expect(await open().write(there, [{ obligation: moved, seen: 1 }])).toEqual([duty.key]);
      expect(await open().find(there, duty.key)).toBeNull();
      expect(await open().write(there, [add(moved)])).toEqual([]);
      expect(await open().find(here, duty.key)).toEqual(duty);
    });

    test('no copy that was handed out can be changed', async () => {
      const organisation = someOrganisation();
      const duty = someObligation();
      await open().write(organisation, [add(duty)]);
      const [found] = await open().findAll(organisation, [duty.key]);
      try {
        Object.assign(found ?? {}, { due: '2099-01-01' });
      } catch {
        // The twin in memory hands out what nobody can change.
      }
      expect(await open().find(organisation, duty.key)).toEqual(duty);
    });
  });

  describe('what the duties were last derived from', () => {
    test('is remembered for each organisation, and nothing at first', async () => {
      const [here, there] = [someOrganisation(), someOrganisation()];
      expect(await open().derivedMark(here)).toBeNull();
      await open().setDerivedMark(here, { fingerprint: 'f1', day: '2026-11-23' });
      await open().setDerivedMark(here, { fingerprint: 'f2', day: '2026-11-24' });
      expect(await open().derivedMark(here)).toEqual({ fingerprint: 'f2', day: '2026-11-24' });
      expect(await open().derivedMark(there)).toBeNull();
    });
  });
};
