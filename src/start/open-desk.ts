/** Opens the desk at which papers are handed out as files and calendars are read: where it is reached, and what it answers. */
import type { Router } from 'express';
import { feedDesk } from '../adapters/http/feed-desk.ts';
import { calendarFeed } from '../adapters/mail/calendar-feed.ts';
import { paperDesk } from '../adapters/papers/paper-desk.ts';
import { press } from '../adapters/papers/press.ts';
import type { Services } from '../bot/core/turn.ts';
import type { WithBot } from '../bot/create-bot.ts';
import type { PaperDesk } from '../bot/ports/papers.ts';
import type { Config } from '../config/index.ts';

/** In a trial it is reached on this computer, unless it is said where; null in production where nobody said it. */
export function openDesk({
  address,
  environment,
  port,
}: Pick<Config, 'address' | 'environment' | 'port'>): PaperDesk | null {
  if (address !== null) return { address, press };
  if (environment === 'production') return null;
  return { address: port === 0 ? '' : `http://localhost:${port}`, press };
}

type DeskServices = Pick<Services, 'organisation' | 'say' | 'report'>;

/** Its addresses, once there is a bot to make the papers. */
export const serveDesk = (withBot: WithBot, { organisation, say, report }: DeskServices): readonly Router[] => [
  paperDesk({
    collect: (secret) => withBot(({ collect }) => collect(secret)),
    say,
    organisation,
    report: (error) => report('paper.failed', error, {}),
  }),
  feedDesk({
    feed: async (token) => {
      const found = await withBot(({ feed }) => feed(token));
      return found && calendarFeed(found);
    },
    report: (error) => report('calendar.failed', error, {}),
  }),
];
