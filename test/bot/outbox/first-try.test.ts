/** A message is looked for on the platform only where somebody may have posted it before. */
import { expect, it } from 'vitest';
import { enqueue } from '../../../src/bot/outbox/enqueue.ts';
import { type ChatPort, DeliveryFailed } from '../../../src/bot/ports/chats.ts';
import { addMeasured, measured } from '../../world/measured-plans.ts';
import { calling, openTwoPlatforms } from './two-platforms.ts';

it('the platform is told that a message is new the first time only, whatever became of it', async () => {
  const school = openTwoPlatforms({ platforms: ['slack'] });
  const plan = await addMeasured(school, measured.tasks);
  const [slack] = school.services.chats as readonly [ChatPort];
  const told: (boolean | undefined)[] = [];
  const chat: ChatPort = {
    ...slack,
    send: async (_, { isNew }) => {
      told.push(isNew);
      if (told.length < 3) throw new DeliveryFailed('slack-unreachable', 'no answer');
      return null;
    },
  };
  const { services, drain } = school.elsewhere({ chats: [chat] });
  await enqueue(services, [
    {
      ...{
        key: 'notice/k',
        to: { kind: 'member', member: 'anna' },
        notBefore: services.clock.now().toISOString(),
      },
      content: { kind: 'notice', plan: plan.id, notice: calling('anna') },
    },
  ]);
  for (let minute = 0; minute < 10; minute += 1) {
    await drain();
    school.passes(1);
  }
  expect(told).toEqual([true, false, false]);
});
