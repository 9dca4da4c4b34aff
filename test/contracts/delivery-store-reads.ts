/** What a delivery store must tell of what went out, and of what comes next. */
import { describe, expect, test } from 'vitest';
import type { DeliveryOutcome, DeliveryStore, NewDelivery } from '../../src/bot/ports/delivery.ts';
import { someDelivery } from './duty-fixtures.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

const posted = { platform: 'teams', address: { conversation: 'a:1', activity: '7' } } as const;

const daily = (member: string, date: string): NewDelivery =>
  someDelivery({ key: `daily/${member}/${date}`, to: { kind: 'member', member }, content: { kind: 'daily', date } });

export const deliveryReadsContract = (open: () => DeliveryStore): void => {
  /** Adds one and ends it at once. */
  const ended = async (organisation: string, one: NewDelivery, outcome: DeliveryOutcome, at = minute(1)) => {
    await open().add(organisation, [one]);
    const claimed = await open().claim(organisation, new Date(minute(0)), 60_000);
    if (claimed?.key !== one.key) throw new Error('Another one was claimed.');
    await open().end(organisation, claimed, { ...outcome, at, failures: [] });
  };

  describe('what was sent', () => {
    test('the last daily messages of a member that stand somewhere are found, newest first', async () => {
      const organisation = someOrganisation();
      for (const date of ['2026-11-20', '2026-11-24', '2026-11-23'])
        await ended(organisation, daily('evija', date), { state: 'sent', posted, shown: [date] });
      await ended(organisation, daily('evija', '2026-11-25'), { state: 'dropped' });
      await ended(organisation, daily('evija', '2026-11-26'), { state: 'sent' });
      await ended(organisation, daily('inga', '2026-11-27'), { state: 'sent', posted });
      const told = { key: 'n', kind: 'called', to: 'evija', section: 'basis', vacant: false } as const;
      const called = { kind: 'notice', plan: 'p', notice: told } as const;
      const notice = someDelivery({ key: 'notice/p/n', to: { kind: 'member', member: 'evija' }, content: called });
      await ended(organisation, notice, { state: 'sent', posted });
      await open().add(organisation, [daily('evija', '2026-11-28')]);
      const last = await open().lastDaily(organisation, 'evija', 2);
      expect(last.map(({ shown }) => shown)).toEqual([['2026-11-24'], ['2026-11-23']]);
      expect(last[0]).toEqual(await open().find(organisation, 'daily/evija/2026-11-24'));
      const both = ['daily/evija/2026-11-24', 'daily/evija/2026-11-23'];
      const found = await open().findAll(organisation, [...both, 'daily/evija/2026-11-19']);
      expect(found.map(({ key }) => key).toSorted()).toEqual(both.toSorted());
      expect(await open().lastDaily(organisation, 'evija', 9)).toHaveLength(3);
      expect(await open().lastDaily(someOrganisation(), 'evija', 9)).toEqual([]);
    });

    test('what nothing took since some time is found, newest first', async () => {
      const organisation = someOrganisation();
      for (const [n, state] of (['dead', 'dead', 'sent', 'dead'] as const).entries())
        await ended(organisation, someDelivery({ key: `d${n}` }), { state }, minute(n));
      const dead = async (since: string) => (await open().dead(organisation, since)).map(({ key }) => key);
      expect(await dead(minute(1))).toEqual(['d3', 'd1']);
      expect(await dead(minute(4))).toEqual([]);
      expect(await open().dead(someOrganisation(), minute(0))).toEqual([]);
    });
  });

  describe('what comes next', () => {
    test('is as far away as the next one that can be claimed, be it for the first time or after a lease', async () => {
      const organisation = someOrganisation();
      const waits = (minutes: number) => open().waits(organisation, new Date(minute(minutes)));
      expect(await waits(0)).toBeNull();
      await open().add(organisation, [
        someDelivery({ notBefore: minute(8) }),
        someDelivery({ key: 'first', notBefore: minute(2) }),
      ]);
      expect(await waits(0)).toBe(120_000);
      expect(await waits(3)).toBe(-60_000);
      const claimed = await open().claim(organisation, new Date(minute(2)), 60_000);
      const left = await waits(2);
      expect(left).toBeLessThanOrEqual(60_000);
      expect(left).toBeGreaterThan(50_000);
      if (claimed) await open().end(organisation, claimed, { state: 'sent', at: minute(2), failures: [] });
      expect(await waits(2)).toBe(360_000);
      expect(await open().waits(someOrganisation(), new Date(minute(0)))).toBeNull();
    });
  });

  describe('how many wait', () => {
    test('counts what is still to go out, at once or later, and what somebody has in hand', async () => {
      const organisation = someOrganisation();
      for (const [n, state] of (['sent', 'mailed', 'dropped', 'dead'] as const).entries())
        await ended(organisation, someDelivery({ key: `d${n}` }), { state });
      expect(await open().countWaiting(organisation)).toBe(0);
      await open().add(organisation, [
        someDelivery({ key: 'now', notBefore: minute(0) }),
        someDelivery({ key: 'later', notBefore: minute(900) }),
      ]);
      await open().claim(organisation, new Date(minute(1)), 60_000);
      expect(await open().countWaiting(organisation)).toBe(2);
      expect(await open().countWaiting(someOrganisation())).toBe(0);
    });
  });

  describe('forgetting', () => {
    test('what ended long ago is deleted, and nothing else', async () => {
      const [here, there] = [someOrganisation(), someOrganisation()];
      const states = ['sent', 'mailed', 'dropped', 'dead'] as const;
      for (const [n, state] of states.entries())
        await ended(here, someDelivery({ key: `d${n}` }), { state }, minute(n));
      await ended(there, someDelivery({ key: 'd0' }), { state: 'sent' }, minute(0));
      await open().add(here, [someDelivery({ key: 'waits', notBefore: minute(0) })]);
      expect(await open().forget(here, minute(3))).toBe(3);
      expect(await open().forget(here, minute(3))).toBe(0);
      const left = await Promise.all(['d0', 'd3', 'waits'].map((key) => open().find(here, key)));
      expect(left.map((found) => found?.key)).toEqual([undefined, 'd3', 'waits']);
      expect(await open().find(there, 'd0')).not.toBeNull();
    });
  });
};
