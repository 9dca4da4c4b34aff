/** A message is looked for on the platform only where somebody may have posted it before. */
import { expect, it } from 'vitest';
import { drain } from '../../../src/bot/outbox/drain.ts';
import { enqueue } from '../../../src/bot/outbox/enqueue.ts';
import { type ChatPort, DeliveryFailed } from '../../../src/bot/ports/ports.ts';
import { calling, outboxWorld, withPlan } from './outbox-world.ts';

it('the platform is told that a message is new the first time only, whatever became of it', async () => {
  const school = outboxWorld({ platforms: ['slack'] });
  const plan = await withPlan(school);
  const [slack] = school.services.chats as readonly [ChatPort];
  const told: (boolean | undefined)[] = [];
  const chat: ChatPort = {
    ...slack,
    send: async (_organisation, _to, _view, _key, isNew) => {
      told.push(isNew);
      if (told.length < 3) throw new DeliveryFailed('slack-unreachable', 'no answer');
      return null;
    },
  };
  const services = { ...school.services, chats: [chat] };
  await enqueue(services, [
    {
      ...{ key: 'notice/k', to: { kind: 'member', member: 'anna' }, notBefore: services.clock.now().toISOString() },
      content: { kind: 'notice', plan: plan.id, notice: calling('anna') },
    },
  ]);
  for (let minute = 0; minute < 10; minute += 1) {
    await drain(services);
    school.passes(1);
  }
  expect(told).toEqual([true, false, false]);
});
