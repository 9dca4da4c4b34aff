/** Opens the desk at which papers are handed out as files: where browsers reach it, and what it answers them. */
import type { Router } from 'express';
import { paperDesk } from '../adapters/papers/paper-desk.ts';
import { press } from '../adapters/papers/press.ts';
import type { Bot } from '../bot/create-bot.ts';
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

/** Its addresses, once there is a bot to make the papers. */
export const serveDesk = ({ collect, services }: Bot): Router =>
  paperDesk({
    collect,
    say: services.say,
    language: services.organisation.language,
    report: (error) => services.report('paper.failed', error, {}),
  });
