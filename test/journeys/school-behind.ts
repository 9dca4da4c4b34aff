/** The demo school behind a chat platform: stores in memory, a clock that moves with the journey, and the bot, which can be started anew. */
import { DateTime } from 'luxon';
import type { Receive } from '../../src/bot/core/answer-in-time.ts';
import type { Foundation } from '../../src/bot/core/turn.ts';
import type { ChatPort, Recipient } from '../../src/bot/ports/chats.ts';
import type { View } from '../../src/bot/ports/view.ts';
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import { type MemoryStores, memoryStores, worldStoreNames } from '../memory-stores/memory-stores.ts';
import type { Journey } from '../personas/journey.ts';
import { daytime } from '../seasons/clockwork.ts';
import { createTexts } from '../texts.ts';
import { inFlight } from '../world/in-flight.ts';
import { demoSchool } from '../world/schools.ts';
import type { TestBot } from '../world/services.ts';
import { openBot, openServices } from '../world/services.ts';

export interface Sent {
  readonly kind: 'new' | 'changed';
  readonly to: Recipient;
  readonly view: View;
}

/** What the app of a platform is given besides its settings. */
export interface Behind extends MemoryStores {
  readonly organisation: RuledOrganisation;
  readonly clock: Foundation['clock'];
  readonly say: Foundation['say'];
  readonly log: Readonly<Record<'info' | 'warn' | 'error', (details: object, message: string) => void>>;
}

export interface SchoolBehind {
  readonly behind: Behind;
  /** The bot, writing of its own accord through this port. */
  bot(port: ChatPort): Receive;
  moves(to: { readonly seconds: number }): void;
  /** Until then what is due is done, unless the bot is down. */
  passes(time: string, isDown: boolean): Promise<void>;
  /** What is on its way comes in these minutes. */
  waits(minutes: number): Promise<void>;
  /** What the bot wrote and changed of its own accord since it was last asked. */
  sent(): readonly Sent[];
  /** Waits until nothing is under way in the stores, nor to be written. */
  settled(): Promise<void>;
  readonly faults: readonly string[];
}

export function openSchoolBehind(
  { starts, rules }: Pick<Journey, 'starts' | 'rules'>,
  place: (school: RuledOrganisation) => RuledOrganisation,
): SchoolBehind {
  const organisation = place(rules === undefined ? demoSchool() : demoSchool(rules));
  const flights = inFlight();
  const faults: string[] = [];
  const timeIn = (time: string) => DateTime.fromFormat(time, 'yyyy-MM-dd HH:mm', { zone: organisation.zone });
  let now: DateTime = timeIn(starts);
  let sent: readonly Sent[] = [];
  let bot: TestBot | null = null;
  const stores = memoryStores();
  const behind: Behind = {
    ...flights.watchEach(stores, [...worldStoreNames, 'references']),
    organisation,
    clock: { now: () => now.toJSDate() },
    say: createTexts(),
    log: {
      info: () => {},
      warn: (details, message) => void faults.push(`warn: ${message} ${JSON.stringify(details)}`),
      error: (details, message) => void faults.push(`error: ${message} ${JSON.stringify(details)}`),
    },
  };
  return {
    behind,
    bot: (port) => {
      const watched = flights.watch(port);
      const chat: ChatPort = {
        ...watched,
        platform: port.platform,
        send: (school, message) => {
          sent = [...sent, { kind: 'new', to: message.to, view: message.view }];
          return watched.send(school, message);
        },
        change: (school, to, posted, view) => {
          sent = [...sent, { kind: 'changed', to, view }];
          return watched.change(school, to, posted, view);
        },
      };
      const report: Foundation['report'] = (fault, error) =>
        void faults.push(`${fault}: ${error instanceof Error ? error.stack : String(error)}`);
      bot = openBot(openServices({ ...behind, chats: [chat], report }));
      return bot.receive;
    },
    moves: (to) => {
      now = now.plus(to);
    },
    passes: async (time, isDown) => {
      const to = timeIn(time);
      for (const moment of rules === undefined || isDown ? [] : daytime.times(now, to)) {
        now = moment;
        if (bot !== null) await daytime.run(bot, moment);
        await flights.settled();
      }
      now = to;
    },
    waits: async (minutes) => {
      now = now.plus({ minutes });
      await bot?.drain();
      await flights.settled();
    },
    sent: () => {
      const told = sent;
      sent = [];
      return told;
    },
    settled: flights.settled,
    faults,
  };
}
