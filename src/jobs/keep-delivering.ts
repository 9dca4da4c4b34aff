/** Sends what other processes put into the outbox, soon after its time has come. */

import type { Bot } from '../bot/create-bot.ts';

/** Milliseconds between two looks; what this process puts in itself is sent at once. */
const usualPause = 3_000;

/** @returns what ends it, and resolves once the last look is over */
export function keepDelivering(
  { services, outbox }: Pick<Bot, 'services' | 'outbox'>,
  pause = usualPause,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const look = async (): Promise<void> => {
    try {
      const next = await services.deliveries.nextAt(services.organisation.id);
      if (next !== null && next <= services.clock.now().toISOString()) await outbox.drain();
    } catch (error) {
      services.report('outbox.failed', error, {});
    }
    if (!isOver) timer = setTimeout(begin, pause);
  };
  let looking: Promise<void> = Promise.resolve();
  const begin = (): void => {
    looking = look();
  };
  begin();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await looking;
  };
}
