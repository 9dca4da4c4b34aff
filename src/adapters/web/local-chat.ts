/** Puts the local chat together: what was said is kept in the database, sealed, and so are the mails of the trial and its clock. */

import type { Db } from 'mongodb';
import type { ChatPort } from '../../bot/ports/chats.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { ReportFault } from '../../bot/ports/fault.ts';
import type { CalendarEvent, Mailer } from '../../bot/ports/mail.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { createWebApp, type WebApp } from './app.ts';
import type { WebAppOptions } from './context.ts';
import { openDemoClock } from './demo-clock.ts';
import { openFeed } from './feed.ts';
import { openMails } from './mails.ts';
import { mongoMailLog } from './mongo-mail-log.ts';
import { mongoOffset } from './mongo-offset.ts';
import { mongoTranscript, type Sealer } from './mongo-transcript.ts';
import { webPort } from './port.ts';

export interface LocalChatOptions {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly organisation: Organisation;
  /** What the clock of the trial is moved from. */
  readonly clock: Clock;
  /** Makes the calendar file of a mail. */
  readonly calendarFile: (event: CalendarEvent) => string;
  readonly report: ReportFault;
}

export interface LocalChat {
  readonly port: ChatPort;
  /** The time everywhere in Solis, as long as there is a local chat: people can move it on. */
  readonly clock: Clock;
  /** Sends nothing: keeps the mails, to be looked at. */
  readonly mailer: Mailer;
  /**
   * The pages, once there is a bot to answer what is posted. After each stop of a clock that is moved on `clockMoved` does
   * what is due then.
   */
  serve(options: Omit<WebAppOptions, 'organisation' | 'feed' | 'clock' | 'demo'>): WebApp;
}

export async function openLocalChat(options: LocalChatOptions): Promise<LocalChat> {
  const { db, sealer, organisation, calendarFile, report } = options;
  const feed = openFeed(await mongoTranscript(db, sealer));
  const clock = await openDemoClock({
    store: mongoOffset(db),
    base: options.clock,
    zone: organisation.zone,
    failed: (error) => report('trial-clock.failed', error, {}),
  });
  const mails = openMails({ log: await mongoMailLog(db, sealer), clock, calendarFile });
  return {
    port: webPort({ organisation, feed, clock }),
    clock,
    mailer: { send: mails.send },
    serve: (served) => createWebApp({ ...served, organisation, feed, clock, demo: { clock, mails } }),
  };
}
