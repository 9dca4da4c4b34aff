/** Notices pass from the plan into the outbox, none of them twice and none of them lost. */
import { expect, it } from 'vitest';
import { deliver, handOver } from '../../src/bot/deliver.ts';
import { drain } from '../../src/bot/outbox/drain.ts';
import { DeliveryFailed } from '../../src/bot/ports.ts';
import { calling, outboxWorld, withPlan } from './outbox/outbox-world.ts';

it('a notice is struck off once it is in the outbox, whether the platform takes it or not', async () => {
  const school = outboxWorld();
  const plan = await withPlan(school);
  const struck: string[] = [];
  const world = {
    ...school.world,
    plans: {
      ...school.world.plans,
      strikeNotice: async (_: string, { notice }: { notice: { key: string } }) => void struck.push(notice.key),
    },
  };
  school.state.failing = { slack: new DeliveryFailed('slack-unreachable', 'no answer') };
  await deliver(world, plan, [calling('anna')]);
  expect(struck).toEqual(['k-anna']);
  expect((await school.delivery(`notice/${plan.id}/k-anna`))?.state).toBe('pending');
});

it('a notice that could not be put into the outbox stays with the plan and is handed over later', async () => {
  const school = outboxWorld();
  const plan = await withPlan(school);
  const away = {
    ...school.world,
    deliveries: { ...school.world.deliveries, add: () => Promise.reject(new Error('away')) },
  };
  const struck: unknown[] = [];
  const plans = { ...school.world.plans, strikeNotice: async (...given: unknown[]) => void struck.push(given) };
  await deliver({ ...away, plans }, plan, [calling('anna')]);
  expect(struck).toEqual([]);
  expect(school.faults).toEqual(['notices wait away']);
  await handOver(school.world, [{ plan: plan.id, notice: calling('anna') }]);
  await drain(school.world);
  expect(school.sent.map(({ to }) => to)).toEqual(['anna']);
});

it('a notice that is being sent is not sent a second time meanwhile', async () => {
  const school = outboxWorld();
  const plan = await withPlan(school);
  let release = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  school.state.before = () => slow;
  await deliver(school.world, plan, [calling('anna')]);
  await handOver(school.world, [{ plan: plan.id, notice: calling('anna') }]);
  const both = Promise.all([drain(school.world), drain({ ...school.world })]);
  release();
  await both;
  expect(school.sent).toHaveLength(1);
});

it('that somebody else is writing in the section is told at once, and never later', async () => {
  const school = outboxWorld();
  const plan = await withPlan(school);
  const notice = { key: 'w', kind: 'writing-too', to: 'anna', section: 'tasks:latviesu-valoda', by: 'guntis' } as const;
  await deliver(school.world, plan, [notice]);
  expect(school.sent.map(({ to }) => to)).toEqual(['anna']);
  school.state.failing = {
    slack: new DeliveryFailed('slack-unreachable', 'no answer'),
    teams: new DeliveryFailed('teams-busy', 'no time'),
  };
  await deliver(school.world, plan, [{ ...notice, key: 'w2' }]);
  expect(school.faults).toEqual(['a notice could not be sent no time']);
  expect(await school.world.deliveries.nextAt(school.organisation.id)).toBeNull();
});
