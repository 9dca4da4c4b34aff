/** Notices pass from the plan into the outbox, none of them twice and none of them lost. */
import { expect, it } from 'vitest';
import { drain } from '../../../src/bot/outbox/drain.ts';
import { deliver, handOver } from '../../../src/bot/plans/hand-over.ts';
import { DeliveryFailed } from '../../../src/bot/ports/ports.ts';
import { calling, outboxWorld, withPlan } from '../outbox/outbox-world.ts';

it('a notice is struck off once it is in the outbox, whether the platform takes it or not', async () => {
  const school = outboxWorld();
  const plan = await withPlan(school);
  const struck: string[] = [];
  const services = {
    ...school.services,
    plans: {
      ...school.services.plans,
      strikeNotice: async (_: string, { notice }: { notice: { key: string } }) => void struck.push(notice.key),
    },
  };
  school.state.failing = { slack: new DeliveryFailed('slack-unreachable', 'no answer') };
  await deliver(services, plan, [calling('anna')]);
  expect(struck).toEqual(['k-anna']);
  expect((await school.delivery(`notice/${plan.id}/k-anna`))?.state).toBe('pending');
});

it('a notice that could not be put into the outbox stays with the plan and is handed over later', async () => {
  const school = outboxWorld();
  const plan = await withPlan(school);
  const away = {
    ...school.services,
    deliveries: { ...school.services.deliveries, add: () => Promise.reject(new Error('away')) },
  };
  const struck: unknown[] = [];
  const plans = { ...school.services.plans, strikeNotice: async (...given: unknown[]) => void struck.push(given) };
  await deliver({ ...away, plans }, plan, [calling('anna')]);
  expect(struck).toEqual([]);
  expect(school.faults).toEqual(['notices wait away']);
  await handOver(school.services, [{ plan: plan.id, notice: calling('anna') }]);
  await drain(school.services);
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
  await deliver(school.services, plan, [calling('anna')]);
  await handOver(school.services, [{ plan: plan.id, notice: calling('anna') }]);
  const both = Promise.all([drain(school.services), drain({ ...school.services })]);
  release();
  await both;
  expect(school.sent).toHaveLength(1);
});

it('that somebody else is writing in the section is told at once, and never later', async () => {
  const school = outboxWorld();
  const plan = await withPlan(school);
  const notice = { key: 'w', kind: 'writing-too', to: 'anna', section: 'tasks:latviesu-valoda', by: 'guntis' } as const;
  await deliver(school.services, plan, [notice]);
  expect(school.sent.map(({ to }) => to)).toEqual(['anna']);
  school.state.failing = {
    slack: new DeliveryFailed('slack-unreachable', 'no answer'),
    teams: new DeliveryFailed('teams-busy', 'no time'),
  };
  await deliver(school.services, plan, [{ ...notice, key: 'w2' }]);
  expect(school.faults).toEqual(['a notice could not be sent no time']);
  expect(await school.services.deliveries.nextAt(school.organisation.id)).toBeNull();
});
