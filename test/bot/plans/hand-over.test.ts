/** Notices pass from the plan into the outbox, none of them twice and none of them lost. */
import { expect, it } from 'vitest';
import { deliver, handOver } from '../../../src/bot/plans/hand-over.ts';
import { DeliveryFailed } from '../../../src/bot/ports/chats.ts';
import { addMeasured, measured } from '../../world/measured-plans.ts';
import { idle } from '../../world/services.ts';
import { calling, openTwoPlatforms } from '../outbox/two-platforms.ts';

it('a notice is struck off once it is in the outbox, whether the platform takes it or not', async () => {
  const school = openTwoPlatforms();
  const plan = await addMeasured(school, measured.tasks);
  const struck: string[] = [];
  const services = {
    ...{ ...school.services, background: idle },
    plans: {
      ...school.services.plans,
      strikeNotice: async (_: string, { notice }: { notice: { key: string } }) => void struck.push(notice.key),
    },
  };
  school.fails({ slack: new DeliveryFailed('slack-unreachable', 'no answer') });
  await deliver(services, plan, [calling('anna')]);
  expect(struck).toEqual(['k-anna']);
  expect((await school.delivery(`notice/${plan.id}/k-anna`))?.state).toBe('pending');
});

it('a notice that could not be put into the outbox stays with the plan and is handed over later', async () => {
  const school = openTwoPlatforms();
  const plan = await addMeasured(school, measured.tasks);
  const away = {
    ...school.services,
    deliveries: { ...school.services.deliveries, add: () => Promise.reject(new Error('away')) },
  };
  const struck: unknown[] = [];
  const plans = { ...school.services.plans, strikeNotice: async (...given: unknown[]) => void struck.push(given) };
  await deliver({ ...away, plans }, plan, [calling('anna')]);
  expect(struck).toEqual([]);
  expect(school.faults).toMatchObject([{ fault: 'notices.waiting', error: { message: 'away' } }]);
  await handOver(school.services, [{ plan: plan.id, notice: calling('anna') }]);
  await school.drain();
  expect(school.posts.map(({ to }) => to)).toEqual(['anna']);
});

it('what was decided is told ten minutes after that, however late it is handed over, and not where it was taken back', async () => {
  const school = openTwoPlatforms();
  const plan = await addMeasured(school, measured.carriedOut);
  const notice = { kind: 'status', to: 'anna', status: plan.status, by: 'baiba' } as const;
  await handOver(school.services, [
    { plan: plan.id, notice: { ...notice, key: 'stands', decided: plan.statusAt } },
    { plan: plan.id, notice: { ...notice, key: 'taken-back', decided: '2026-11-23T07:55:00.000Z' } },
  ]);
  expect((await school.delivery(`notice/${plan.id}/taken-back`))?.notBefore).toBe('2026-11-23T08:05:00.000Z');
  await school.until('2026-11-23T08:05:00.000Z');
  expect(school.posts.map(({ key }) => key)).toEqual([`notice/${plan.id}/stands`]);
});

it('a notice that is being sent is not sent a second time meanwhile', async () => {
  const school = openTwoPlatforms();
  const plan = await addMeasured(school, measured.tasks);
  const release = school.holds();
  await deliver(school.services, plan, [calling('anna')]);
  await handOver(school.services, [{ plan: plan.id, notice: calling('anna') }]);
  const both = Promise.all([school.drain(), school.elsewhere().drain()]);
  release();
  await both;
  expect(school.posts).toHaveLength(1);
});

it('that somebody else is writing in the section is told at once, and never later', async () => {
  const school = openTwoPlatforms();
  const plan = await addMeasured(school, measured.tasks);
  const notice = { key: 'w', kind: 'writing-too', to: 'anna', section: 'tasks:latviesu-valoda', by: 'guntis' } as const;
  await deliver(school.services, plan, [notice]);
  expect(school.posts.map(({ to }) => to)).toEqual(['anna']);
  school.fails({
    slack: new DeliveryFailed('slack-unreachable', 'no answer'),
    teams: new DeliveryFailed('teams-busy', 'no time'),
  });
  await deliver(school.services, plan, [{ ...notice, key: 'w2' }]);
  expect(school.faults).toMatchObject([{ fault: 'notice.failed', error: { message: 'no time' } }]);
  const { deliveries, clock } = school.services;
  expect(await deliveries.waits(school.organisation.id, clock.now())).toBeNull();
});
