/** The local chat on a real port, with a bot that a test writes. */
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createWebApp } from '../../../src/adapters/web/app.ts';
import type { Demo } from '../../../src/adapters/web/demo.ts';
import { openDemoClock } from '../../../src/adapters/web/demo-clock.ts';
import type { DraftOf } from '../../../src/adapters/web/drawn-draft.ts';
import { type Feed, openFeed } from '../../../src/adapters/web/feed.ts';
import { openMails } from '../../../src/adapters/web/mails.ts';
import { webPort } from '../../../src/adapters/web/port.ts';
import type { ChatPort } from '../../../src/bot/ports/chats.ts';
import type { Incoming, Outcome } from '../../../src/bot/ports/incoming.ts';
import { memoryMailLog } from './memory-mail-log.ts';
import { memoryTranscript } from './memory-transcript.ts';
import { say } from './say.ts';
import { smallSchool } from './small-school.ts';

export interface WebServer {
  readonly address: string;
  readonly port: number;
  readonly chat: ChatPort;
  readonly feed: Feed;
  /** All that the bot was given, in order. */
  readonly arrivals: readonly Incoming[];
  close(): Promise<void>;
}

export type Said = Omit<Outcome, 'language'>;

/** Speaks Latvian. */
export type FakeBot = (incoming: Incoming) => Said | Promise<Said>;

/** A trial: its clock stands still at noon of a Tuesday until it is moved. */
export async function openTrial(): Promise<Demo> {
  let offset = 0;
  const save = async (to: number): Promise<void> => {
    offset = to;
  };
  const clock = await openDemoClock({
    store: { load: async () => offset, save },
    base: { now: () => new Date('2026-11-24T10:00:00.000Z') },
    zone: smallSchool.zone,
    failed: () => undefined,
  });
  const calendarFile = ({ uid }: { readonly uid: string }) => `BEGIN:VCALENDAR\r\nUID:${uid}\r\nEND:VCALENDAR\r\n`;
  return { clock, mails: openMails({ log: memoryMailLog(), clock, calendarFile }) };
}

export interface Trial {
  readonly demo: Demo;
  readonly clockMoved?: () => Promise<void>;
}

export async function startWebServer(
  bot: FakeBot,
  trial?: Trial,
  drafts: DraftOf = () => undefined,
): Promise<WebServer> {
  const feed = openFeed(memoryTranscript());
  const clock = trial?.demo.clock ?? { now: () => new Date() };
  const arrivals: Incoming[] = [];
  const web = createWebApp({
    organisation: smallSchool,
    feed,
    clock,
    say,
    receive: async (incoming) => {
      arrivals.push(incoming);
      return { ...(await bot(incoming)), language: 'lv' };
    },
    menu: (_, language) => [
      { label: language === 'lv' ? 'Mani pienākumi' : 'My duties', token: 'command/plans' },
      { label: language === 'lv' ? 'Palīdzība' : 'Help', token: 'command/help' },
    ],
    draftsOf: async () => drafts,
    languageOf: async ({ language }) => language ?? smallSchool.language,
    log: { error: () => undefined },
    ...trial,
  });
  const app = express();
  app.use(web.router);
  app.get('/elsewhere', (_, response) => void response.send('not the chat'));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    chat: webPort({ organisation: smallSchool, feed, clock }),
    feed,
    arrivals,
    close: async () => {
      web.close();
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
    },
  };
}
