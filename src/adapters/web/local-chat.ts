/** Puts the local chat together: what was said is kept in the database, sealed. */
import type { Db } from 'mongodb';
import type { ChatPort, Clock } from '../../bot/ports.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { createWebApp, type WebApp } from './app.ts';
import type { WebAppOptions } from './desk.ts';
import { openFeed } from './feed.ts';
import { mongoTranscript, type Sealer } from './mongo-transcript.ts';
import { webPort } from './port.ts';

export interface LocalChatOptions {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly organisation: Organisation;
  readonly clock: Clock;
}

export interface LocalChat {
  readonly port: ChatPort;
  /** The pages, once there is a bot to answer what is posted. */
  serve(options: Omit<WebAppOptions, 'organisation' | 'feed' | 'clock'>): WebApp;
}

export async function openLocalChat({ db, sealer, organisation, clock }: LocalChatOptions): Promise<LocalChat> {
  const feed = openFeed(await mongoTranscript(db, sealer));
  return {
    port: webPort({ organisation, feed, clock }),
    serve: (options) => createWebApp({ ...options, organisation, feed, clock }),
  };
}
