/** A notice that could not be sent is sent again, neither at the same time by two, nor for ever at the same pace. */
import { describe, expect, it } from 'vitest';
import { inventedSchool } from '../../bench/invented-school.ts';
import { measured, measuredPlans, planId } from '../../bench/measured-plans.ts';
import { deliver, openPendingDelivery } from '../../src/bot/deliver.ts';
import { DeliveryFailed, type PendingNotice } from '../../src/bot/ports.ts';
import { createTexts } from '../../src/bot/texts.ts';
import type { World } from '../../src/bot/turn.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';

const organisation = inventedSchool(8);
const notice = {
  key: 'k',
  kind: 'called',
  to: 'anna',
  section: 'tasks:latviesu-valoda',
  vacant: false,
} as const;

/** One plan with one notice that waits, and a platform that takes messages once it is told to. */
async function begin() {
  const found = measuredPlans(organisation, {}).find(({ plan }) => plan.id === planId(measured.tasks));
  const [first] = found?.history ?? [];
  if (found === undefined || first === undefined) throw new Error('no such plan');
  const stores = memoryStores();
  await stores.plans.add(organisation.id, found.plan, first);
  let pending: readonly PendingNotice[] = [{ plan: found.plan.id, notice }];
  let minute = 0;
  const state = { takes: false, slow: Promise.resolve() };
  const tried: number[] = [];
  const world: World = {
    ...stores,
    organisation,
    say: createTexts(),
    clock: { now: () => new Date(Date.UTC(2026, 10, 23, 8, minute)) },
    report: () => undefined,
    plans: {
      ...stores.plans,
      pendingNotices: async () => pending,
      strikeNotice: async () => {
        pending = [];
      },
    },
    chats: [
      {
        platform: 'slack',
        send: async () => {
          tried.push(minute);
          await state.slow;
          if (!state.takes) throw new DeliveryFailed('slack-unknown-member', 'not taken');
        },
      },
    ],
  };
  const look = openPendingDelivery(world);
  const lookUntil = async (last: number): Promise<void> => {
    for (; minute <= last; minute += 1) await look();
  };
  return { world, plan: found.plan, state, tried, look, lookUntil, pending: () => pending };
}

describe('a notice that nobody takes', () => {
  it('is tried more and more rarely, at least once an hour', async () => {
    const { tried, lookUntil } = await begin();
    await lookUntil(300);
    expect(tried).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243]);
  });

  it('is sent and struck off once it is taken', async () => {
    const { state, tried, lookUntil, pending } = await begin();
    await lookUntil(4);
    state.takes = true;
    await lookUntil(60);
    expect(tried).toEqual([0, 1, 3, 7]);
    expect(pending()).toEqual([]);
  });
});

it('a notice that is being sent is not sent a second time meanwhile', async () => {
  const { world, plan, state, tried, look } = await begin();
  let release = (): void => undefined;
  state.takes = true;
  state.slow = new Promise((resolve) => {
    release = resolve;
  });
  const first = deliver(world, plan, [notice]);
  await look();
  release();
  await first;
  expect(tried).toEqual([0]);
});
