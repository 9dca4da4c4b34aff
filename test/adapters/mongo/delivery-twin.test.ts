import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Delivery, DeliveryOutcome } from '../../../src/bot/ports/delivery.ts';
import { someDelivery } from '../../contracts/duty-fixtures.ts';
import { minute, someOrganisation } from '../../contracts/plan-fixtures.ts';
import { memoryDeliveryStore } from '../../memory-stores/memory-delivery-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();
const keys = ['a', 'b', 'c'] as const;
const posted = { platform: 'slack', address: { channel: 'D1', ts: '1' } } as const;

const outcomes = fc.constantFrom<DeliveryOutcome[]>(
  { state: 'sent', posted, shown: ['x'] },
  { state: 'mailed' },
  { state: 'dropped' },
  { state: 'dead' },
  { state: 'pending', notBefore: minute(12) },
);

/** What one of several processes does; a claim of long ago may be ended too. */
const aStep = fc.oneof(
  fc.record({ does: fc.constant('add' as const), key: fc.constantFrom(...keys), at: fc.nat(10) }),
  fc.record({ does: fc.constant('claim' as const), at: fc.nat(20), lease: fc.constantFrom(0, 5) }),
  fc.record({ does: fc.constant('end' as const), which: fc.nat(3), outcome: outcomes, at: fc.nat(20) }),
  fc.record({ does: fc.constant('forget' as const), at: fc.nat(20) }),
);

/** Each store has its own clock for it. */
const withoutLease = (given: unknown): unknown =>
  typeof given === 'object' && given !== null ? { ...given, leaseUntil: undefined } : given;

type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

test('whatever processes do, in whatever order, the twin in memory answers and keeps what the database does', async () => {
  const oneStory = async (steps: readonly Step[]) => {
    const both = [stores().deliveries, memoryDeliveryStore()] as const;
    const organisation = someOrganisation();
    const claims: Delivery[] = [];
    const inBoth = async (act: (store: (typeof both)[number]) => Promise<unknown>) => {
      const [real, twin] = [await act(both[0]), await act(both[1])];
      expect(withoutLease(real)).toEqual(withoutLease(twin));
      return twin;
    };
    for (const step of steps) {
      if (step.does === 'add') {
        const member = { kind: 'member', member: 'evija' } as const;
        await inBoth((store) =>
          store.add(organisation, [someDelivery({ key: step.key, to: member, notBefore: minute(step.at) })]),
        );
      } else if (step.does === 'claim') {
        const now = new Date(minute(step.at));
        const claimed = await inBoth((store) => store.claim(organisation, now, step.lease * 60_000));
        if (claimed !== null) claims.unshift(claimed as Delivery);
      } else if (step.does === 'end') {
        const claim = claims[step.which];
        const ending = { ...step.outcome, at: minute(step.at), failures: [`code-${step.which}`] };
        if (claim !== undefined) await inBoth((store) => store.end(organisation, claim, ending));
      } else await inBoth((store) => store.forget(organisation, minute(step.at)));
      for (const key of keys) await inBoth((store) => store.find(organisation, key));
      for (const claim of claims) await inBoth((store) => store.holds(organisation, claim, 60_000));
      await inBoth(async (store) => (await store.dead(organisation, minute(5))).map(({ key }) => key));
      await inBoth(async (store) => (await store.lastDaily(organisation, 'evija', 9)).length);
    }
  };
  await fc.assert(fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 12 }), oneStory), { numRuns: 25 });
}, 120_000);
