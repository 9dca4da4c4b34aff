/** What every delivery store must do: each message once, in the hands of one process at a time. */
import { describe, expect, test } from 'vitest';
import type { Delivery, DeliveryOutcome, DeliveryStore, NewDelivery } from '../../src/bot/ports/delivery.ts';
import { deliveryReadsContract } from './delivery-store-reads.ts';
import { someDelivery } from './duty-fixtures.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

const at = (minutes: number): Date => new Date(minute(minutes));
const lease = 60_000;
const posted = { platform: 'slack', address: { channel: 'D1', ts: '1.2' } } as const;

/** @param open called within each test */
export const deliveryStoreContract = (open: () => DeliveryStore): void => {
  const waiting = async (...deliveries: readonly NewDelivery[]): Promise<string> => {
    const organisation = someOrganisation();
    await open().add(organisation, deliveries);
    return organisation;
  };
  const claim = async (organisation: string, minutes: number, leaseMS = lease): Promise<Delivery> => {
    const claimed = await open().claim(organisation, at(minutes), leaseMS);
    if (claimed === null) throw new Error('There was nothing to claim.');
    return claimed;
  };
  const end = (organisation: string, claimed: Delivery, outcome: DeliveryOutcome, failures: readonly string[] = []) =>
    open().end(organisation, claimed, { ...outcome, at: minute(30), failures });

  describe('adding', () => {
    test('a message waits as it was made', async () => {
      const all = [
        someDelivery(),
        someDelivery({ key: 'digest/k/2026-11-23', to: { kind: 'channel', channel: 'komanda' } }),
        someDelivery({
          key: 'notice/p/n',
          content: {
            kind: 'notice',
            plan: 'p',
            notice: { key: 'n', kind: 'called', to: 'evija', section: 'basis', vacant: false },
          },
        }),
        someDelivery({
          key: 'meeting/m/1',
          content: { kind: 'meeting', meeting: 'm', what: 'invitation', sequence: 1 },
        }),
        someDelivery({ key: 'meeting/m/2/anna/mail', by: 'mail' }),
        someDelivery({ key: 'meeting/m/2/mail' }),
      ];
      const organisation = await waiting(...all);
      const fresh = { organisation, state: 'pending', attempts: 0, fence: 0, failures: [] };
      for (const one of all) expect(await open().find(organisation, one.key)).toEqual({ ...one, ...fresh });
      expect(await open().find(organisation, 'nothing')).toBeNull();
    });

    test('a message of a key that is there already is not added again, whatever became of it', async () => {
      const [one, other] = [someDelivery(), someDelivery()] as const;
      const organisation = await waiting(one);
      expect(await open().add(organisation, [{ ...one, notBefore: minute(9) }, other])).toBe(1);
      await end(organisation, await claim(organisation, 0), { state: 'dropped' });
      expect(await open().add(organisation, [one, other])).toBe(0);
      expect(await open().add(organisation, [])).toBe(0);
    });

    test('of one key twice in one go the first is added', async () => {
      const one = someDelivery();
      const organisation = someOrganisation();
      expect(await open().add(organisation, [one, { ...one, notBefore: minute(9) }])).toBe(1);
      expect(await open().find(organisation, one.key)).toMatchObject({ notBefore: one.notBefore });
    });

    test('several who add the same at once add it once', async () => {
      const organisation = someOrganisation();
      const all = Array.from({ length: 50 }, () => someDelivery());
      const counts = await Promise.all([1, 2, 3].map(() => open().add(organisation, all)));
      expect(counts.reduce((sum, count) => sum + count)).toBe(50);
    });

    test('more than a thousand at once are all added', async () => {
      const organisation = someOrganisation();
      const all = Array.from({ length: 2_050 }, () => someDelivery());
      expect(await open().add(organisation, all)).toBe(2_050);
      expect(await open().find(organisation, all[2_049]?.key ?? '')).not.toBeNull();
    });
  });

  describe('claiming', () => {
    test('the one whose time came first is claimed first, and none before its time; what was left lying comes in its turn', async () => {
      const organisation = await waiting(
        someDelivery({ key: 'c', notBefore: minute(3) }),
        someDelivery({ key: 'a', notBefore: minute(1) }),
        someDelivery({ key: 'b', notBefore: minute(2) }),
      );
      expect(await open().claim(organisation, at(0), lease)).toBeNull();
      expect((await claim(organisation, 2, 0)).key).toBe('a');
      expect((await claim(organisation, 2)).key).toBe('a');
      expect((await claim(organisation, 3)).key).toBe('b');
      expect((await claim(organisation, 3)).key).toBe('c');
    });

    test('who claims holds it for the time of the lease', async () => {
      const one = someDelivery();
      const organisation = await waiting(one);
      const claimed = await claim(organisation, 0);
      const leaseUntil = expect.any(String);
      const held = { state: 'sending', attempts: 1, fence: 1, leaseUntil, failures: [] };
      expect(claimed).toEqual({ ...one, organisation, ...held });
      expect(await open().holds(organisation, claimed, lease / 2)).toBe(true);
      expect(await open().holds(organisation, claimed, lease + 1)).toBe(false);
    });

    test('whose clock is ahead takes nothing out of another’s hands, and whose clock is behind loses nothing', async () => {
      const organisation = await waiting(someDelivery());
      const claimed = await claim(organisation, 0);
      expect(await open().claim(organisation, at(24 * 60), lease)).toBeNull();
      expect(await open().holds(organisation, claimed, lease / 2)).toBe(true);
    });

    test('what a killed process had claimed goes to the next one once the lease is over', async () => {
      const organisation = await waiting(someDelivery());
      const first = await claim(organisation, 0, 0);
      const second = await claim(organisation, 0);
      expect(second).toMatchObject({ key: first.key, attempts: 2, fence: 2 });
      expect(await open().holds(organisation, first, 0)).toBe(false);
      expect(await open().holds(organisation, second, 1_000)).toBe(true);
      expect(await end(organisation, first, { state: 'sent' })).toBe(false);
      expect(await open().find(organisation, first.key)).toEqual(second);
      expect(await end(organisation, second, { state: 'sent' })).toBe(true);
    });

    test('of many who claim at once each gets another one, and the rest nothing', async () => {
      const organisation = await waiting(...Array.from({ length: 10 }, () => someDelivery()));
      const all = await Promise.all(Array.from({ length: 14 }, () => open().claim(organisation, at(0), lease)));
      const got = all.flatMap((claimed) => claimed?.key ?? []);
      expect(got).toHaveLength(10);
      expect(new Set(got).size).toBe(10);
    });

    test('each organisation has its own messages', async () => {
      const one = someDelivery();
      const [here, there] = [await waiting(one), someOrganisation()];
      expect(await open().claim(there, at(0), lease)).toBeNull();
      expect(await open().find(there, one.key)).toBeNull();
      const claimed = await claim(here, 0);
      expect(await open().holds(there, claimed, 0)).toBe(false);
      expect(await end(there, claimed, { state: 'sent' })).toBe(false);
      expect(await open().add(there, [one])).toBe(1);
      expect(await open().find(here, one.key)).toEqual(claimed);
    });
  });

  describe('ending a claim', () => {
    test.each<[string, DeliveryOutcome, Partial<Delivery>]>([
      [
        'sent, it stands where it was posted',
        { state: 'sent', posted, shown: ['a', 'b'] },
        { posted, shown: ['a', 'b'] },
      ],
      ['sent, where it stands may not be known', { state: 'sent', shown: [] }, { shown: [] }],
      ['mailed, it says what it spoke of', { state: 'mailed', shown: ['a'] }, { shown: ['a'] }],
      ['there was nothing to say', { state: 'dropped' }, {}],
      ['nothing took it', { state: 'dead' }, {}],
    ])('%s, and it is never claimed again', async (_, outcome, kept) => {
      const one = someDelivery();
      const organisation = await waiting(one);
      const claimed = await claim(organisation, 0);
      expect(await end(organisation, claimed, outcome, ['slack-archived'])).toBe(true);
      const { state } = outcome;
      const done = { state, doneAt: minute(30), failures: ['slack-archived'], attempts: 1, fence: 1 };
      expect(await open().find(organisation, one.key)).toEqual({ ...one, organisation, ...done, ...kept });
      expect(await open().claim(organisation, at(50), lease)).toBeNull();
      expect(await end(organisation, claimed, { state: 'dead' })).toBe(false);
      expect(await open().holds(organisation, claimed, 0)).toBe(false);
    });

    test('once more later, it waits until then, and keeps in mind what was tried', async () => {
      const one = someDelivery();
      const organisation = await waiting(one);
      const again = { state: 'pending', notBefore: minute(5) } as const;
      expect(await end(organisation, await claim(organisation, 0), again, ['slack-rate'])).toBe(true);
      const waits = { state: 'pending', notBefore: minute(5), attempts: 1, fence: 1, failures: ['slack-rate'] };
      expect(await open().find(organisation, one.key)).toEqual({ ...one, organisation, ...waits });
      expect(await open().claim(organisation, at(4), lease)).toBeNull();
      const second = await claim(organisation, 5);
      expect(second).toMatchObject({ attempts: 2, fence: 2, failures: ['slack-rate'] });
      await end(organisation, second, { state: 'dead' }, ['slack-rate', 'mail-refused']);
      expect(await open().find(organisation, one.key)).toMatchObject({ failures: ['slack-rate', 'mail-refused'] });
    });
  });

  deliveryReadsContract(open);
};
