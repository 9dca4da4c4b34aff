/** The only place where tests put together what the bot stands on, and the bot itself. */

import { openKeeper } from '../../src/adapters/organisation/open-keeper.ts';
import { press } from '../../src/adapters/papers/press.ts';
import type { Background } from '../../src/bot/core/background.ts';
import type { Foundation } from '../../src/bot/core/turn.ts';
import { type Bot, createBot, type WithBot } from '../../src/bot/create-bot.ts';
import type { OutboxOptions } from '../../src/bot/outbox/outbox.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { createTexts } from '../texts.ts';
import { firstVersion } from './first-version.ts';
import { inventedSchool } from './schools.ts';

/** Monday, ten o'clock in Riga. */
const usualNow = '2026-11-23T08:00:00.000Z';

/** A fault is thrown where the test does not say what becomes of it: then none is expected. */
const unexpected: Foundation['report'] = (fault, error) => {
  throw new Error(`${fault}: ${error instanceof Error ? error.stack : String(error)}`);
};

/** What the bot stands on: stores in memory, no platform, no mail server and a clock that stands, where nothing else is given. */
export const openServices = (given: Partial<Foundation> = {}): Foundation => {
  const stores = { ...memoryStores(), ...given };
  return {
    ...stores,
    organisation: given.organisation ?? inventedSchool(8),
    ...firstVersion,
    chats: [],
    mailer: null,
    clock: { now: () => new Date(usualNow) },
    desk: { press, address: 'https://solis.skola.example' },
    say: createTexts(),
    report: unexpected,
    keeper: openKeeper(stores.versions, async () => {}),
    ...given,
  };
};

export interface TestBot extends Bot {
  /** Sends what is due. */
  readonly drain: () => Promise<void>;
}

/** A process of the bot; another one over the same stores is another process. */
export function openBot(foundation: Foundation, outbox: Partial<OutboxOptions> = {}): TestBot {
  const bot = createBot(foundation, outbox);
  return { ...bot, drain: bot.outbox.drain };
}

/** For what is begun with the bot of the version that counts, where there is one version. */
export const always = (bot: Bot) => ({
  withBot: (<Given>(work: (bot: Bot) => Promise<Given>) => work(bot)) satisfies WithBot,
  services: bot.services,
  organisation: bot.services.organisation,
});

/** Nothing goes on behind the turns. */
export const idle: Background = { send: () => {}, derive: () => {} };
