/** Sends what other processes put into the outbox, and what was to wait, once its time has come. */

import type { WithBot } from '../bot/create-bot.ts';
import type { ReportFault } from '../bot/ports/fault.ts';

/** Milliseconds between two looks while there is something to send; what this process puts in itself is sent at once. */
const usualPause = 3_000;
/** And while there is nothing: another process may have put something in, and was killed before it could send it. */
const longestPause = 30_000;

interface DeliveringOptions {
  readonly withBot: WithBot;
  readonly report: ReportFault;
}

/** @returns what ends it, and resolves once the last look is over */
export function keepDelivering({ withBot, report }: DeliveringOptions, pause = usualPause): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  /** Gives the milliseconds until the next one. */
  const look = (): Promise<number> =>
    withBot(async ({ services: { deliveries, organisation, clock }, outbox }) => {
      const wait = (await deliveries.waits(organisation.id, clock.now())) ?? longestPause;
      if (wait > 0) return Math.max(pause, Math.min(wait, longestPause));
      await outbox.drain();
      return pause;
    }).catch((error: unknown) => {
      report('outbox.failed', error, {});
      return pause;
    });
  let looking: Promise<void> = Promise.resolve();
  const begin = (): void => {
    looking = look().then((wait) => {
      if (!isOver) timer = setTimeout(begin, wait);
    });
  };
  begin();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await looking;
  };
}
