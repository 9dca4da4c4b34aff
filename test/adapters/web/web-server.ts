/** The local chat on a real port, with a bot that a test writes. */
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createWebApp } from '../../../src/adapters/web/app.ts';
import { type Feed, openFeed } from '../../../src/adapters/web/feed.ts';
import { memoryTranscript } from '../../../src/adapters/web/memory-transcript.ts';
import { webPort } from '../../../src/adapters/web/port.ts';
import type { ChatPort, Incoming, Outcome } from '../../../src/bot/ports.ts';
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

export async function startWebServer(bot: FakeBot): Promise<WebServer> {
  const feed = openFeed(memoryTranscript());
  const clock = { now: () => new Date() };
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
      { label: language === 'lv' ? 'Mani plāni' : 'My plans', token: 'command/plans' },
      { label: language === 'lv' ? 'Palīdzība' : 'Help', token: 'command/help' },
    ],
    languageOf: async ({ language }) => language ?? smallSchool.language,
    log: { error: () => undefined },
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
