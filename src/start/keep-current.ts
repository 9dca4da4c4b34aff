/** Keeps a bot of the version of the organisation that counts: a newer one takes its place within half a minute, in every process. */
import type { Bot, WithBot } from '../bot/create-bot.ts';
import type { ReportFault } from '../bot/ports/fault.ts';
import { openQueue } from '../shared/keyed-queue.ts';
import type { VersionBook } from './version-book.ts';

/** Milliseconds between two looks for a newer version, each of one command. */
const usualPause = 29_000;

export interface CurrentOptions {
  readonly book: VersionBook;
  /** Makes the bot of what counts now; whatever it changes in the organisation counts once it looked. */
  readonly open: (look: () => Promise<void>) => Bot;
  /** What a newer version changes is derived at once, by a process that derives by the clock. */
  readonly sweeps: boolean;
  readonly report: ReportFault;
  readonly pause?: number;
}

export interface Current {
  /** The bot is taken as the work begins, and kept until it ends. */
  readonly withBot: WithBot;
  /** Looks at once. Never throws. */
  readonly look: () => Promise<void>;
  /** Ends the looks, and resolves once no bot has anything under way. Never rejects. */
  readonly close: () => Promise<void>;
}

export function keepCurrent({ book, open, sweeps, report, pause = usualPause }: CurrentOptions): Current {
  const inTurn = openQueue();
  const underWay = new Map<Bot, number>();
  const ending = new Set<Promise<unknown>>();
  const look = (): Promise<void> => inTurn('look', turn).catch((error: unknown) => report('version.unread', error, {}));
  let current = open(look);
  const untilEnded = (work: Promise<unknown>): void => {
    const ended = work.finally(() => ending.delete(ended));
    ending.add(ended);
  };
  const count = (bot: Bot, change: number): void => void underWay.set(bot, (underWay.get(bot) ?? 0) + change);
  /** A former bot is closed once the last work that began with it is over. */
  const retire = (bot: Bot): void => {
    if (bot === current || (underWay.get(bot) ?? 0) > 0) return;
    underWay.delete(bot);
    untilEnded(bot.close());
  };
  const withBot: WithBot = async (work) => {
    const bot = current;
    count(bot, 1);
    try {
      return await work(bot);
    } finally {
      count(bot, -1);
      retire(bot);
    }
  };
  const turn = async (): Promise<void> => {
    if (!(await book.turn())) return;
    const former = current;
    current = open(look);
    retire(former);
    if (sweeps)
      untilEnded(withBot(({ sweep }) => sweep()).catch((error: unknown) => report('sweep.failed', error, {})));
  };
  const looking = setInterval(look, pause);
  return {
    look,
    withBot,
    close: async () => {
      clearInterval(looking);
      await inTurn('look', async () => {});
      await Promise.all([...ending, current.close()]);
    },
  };
}
