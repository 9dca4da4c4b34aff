/** The only composition root: settings -> database -> stores -> bot -> chats -> HTTP, and the graceful way back. */

import { type Logger, pino } from 'pino';
import { seedDemo } from './adapters/demo/seed-demo.ts';
import { openMeter } from './adapters/http/meter.ts';
import { metricsDesk } from './adapters/http/metrics-desk.ts';
import { startServer } from './adapters/http/server.ts';
import { calendarFile } from './adapters/mail/calendar-file.ts';
import { openMailer } from './adapters/mail/mailer.ts';
import { type DataKey, ownDataKeys } from './adapters/mongo/data-keys.ts';
import { startDatabase } from './adapters/mongo/embedded/start-database.ts';
import { sealer, trialPlace } from './adapters/mongo/sealer.ts';
import { openKeeper } from './adapters/organisation/open-keeper.ts';
import { openLocalChat } from './adapters/web/local-chat.ts';
import type { Foundation } from './bot/core/turn.ts';
import { createBot } from './bot/create-bot.ts';
import { faults, type ReportFault } from './bot/ports/fault.ts';
import type { CalendarEvent } from './bot/ports/mail.ts';
import { within } from './shared/with-timeout.ts';
import { openChats } from './start/chats.ts';
import { keepCurrent } from './start/keep-current.ts';
import { openDesk, serveDesk } from './start/open-desk.ts';
import { openStores } from './start/open-stores.ts';
import { readSettings, type Settings, say, wrongSettings } from './start/read-settings.ts';
import { startLines } from './start/start-lines.ts';
import { openVersionBook } from './start/version-book.ts';
import { startClockwork } from './start/worker.ts';

/** From whom the calendar files of a trial are, which sends no mails. */
const trialSender = 'solis@solis.invalid';

async function run(settings: Settings): Promise<void> {
  const { config } = settings;
  const production = config.environment === 'production';
  const log = pino({ level: config.logLevel, base: null });
  const report: ReportFault = (fault, error, ids) => log.error({ fault, ...ids, error: codeOf(error) }, faults[fault]);
  const { database, keys, stores, clock, book } = await openKept(settings, log, report);
  const meter = openMeter();
  const deliveries = meter.deliveries(stores.deliveries);
  const mailer = config.mail && openMailer(config.mail);
  const running = { ...stores, deliveries, organisation: book.organisation, desk: openDesk(config), clock, report };
  const ownCalendarFile = (event: CalendarEvent) => calendarFile(event, config.mail?.from ?? trialSender);
  const local = production
    ? null
    : await openLocalChat({ ...running, sealer: chatSealer(keys), calendarFile: ownCalendarFile });
  // Outside production people may move the clock on, and see the mails that nobody sends.
  const base = { ...running, clock: local?.clock ?? running.clock, mailer: mailer ?? local?.mailer ?? null, say };
  const chats = openChats({ config, base, local, mail: mailer, log, announce: sayLine });
  const open = (look: () => Promise<void>) =>
    meter.bot(
      createBot({ ...base, ...book.counting(), chats: chats.ports, keeper: openKeeper(stores.versions, look) }),
    );
  const { withBot, close } = keepCurrent({ book, open, sweeps: config.role !== 'web', report });
  const answers = config.role !== 'worker';
  if (answers && config.demo !== null)
    await seedDemo({ ...base, now: base.clock.now(), files: config.demo.plansFiles });
  const served = answers ? chats.serve(withBot) : null;
  const metrics = metricsDesk({
    ...{ token: config.metricsToken, registry: meter.registry },
    version: () => book.counting().version.number,
    waiting: () => deliveries.countWaiting(book.organisation.id),
  });
  const routers = [metrics, ...(served === null ? [] : [...served.routers, ...serveDesk(withBot, base)])];
  const server = await startServer({ port: config.port, host: config.host, routers, ready: stores.ready });
  // Some library left a failure unheard: it is told, and nobody's walk ends for it.
  process.on('unhandledRejection', (error) => report('failure.unheard', error, {}));
  const ticking = { withBot, services: base, db: stores.db, keys, role: config.role, chats };
  const stopClockwork = await startClockwork(ticking);
  const chatSteps = served === null ? [server.close] : [served.close, server.close];
  stopOnSignal([stopClockwork, ...chatSteps, close, () => mailer?.close(), stores.close, database.stop]);
  const started = { config, port: server.port, organisation: book.organisation.name, databaseUri: database.uri };
  for (const line of startLines(started)) sayLine(line);
  await served?.start();
}

/** All that is kept: the database, and in it the version of the organisation that counts. */
async function openKept({ config, organisation: { id }, content }: Settings, log: Logger, report: ReportFault) {
  const production = config.environment === 'production';
  const database = await startDatabase({
    uri: config.mongodbUri ?? undefined,
    dataDir: config.dataFolder,
    production,
    announce: production ? (line) => log.info(line) : sayLine,
  });
  void database.lost.then(endWithoutDatabase);
  const keys = config.dataKeys ?? ownDataKeys(config.dataFolder);
  const stores = await openStores({ uri: database.uri, keys }, sayLine);
  const clock = clockFrom(config.clock);
  const given = { id, content, sealer: sealer(keys), now: clock.now };
  const book = await openVersionBook({ ...given, stores, report, announce: sayLine });
  return { database, keys, stores, clock, book };
}

/** The true time, or one that runs on from a given moment. */
function clockFrom(start: Date | null): Foundation['clock'] {
  const ahead = start === null ? 0 : start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + ahead) };
}

const sayLine = (line: string): void => void process.stdout.write(`${line}\n`);

/** Nothing works without it: whatever watches over Solis starts both anew. */
function endWithoutDatabase(how: string): void {
  process.stderr.write(`The database that Solis started ended by itself (${how}). Start Solis again.\n`);
  process.exit(1);
}

/** Seals texts for the record of the local chat, with the same keys as everything else. */
function chatSealer(keys: readonly DataKey[]) {
  const seals = sealer(keys);
  return {
    seal: (text: string) => seals.seal(text, trialPlace),
    unseal: (sealed: string) => seals.unseal<string>(sealed, trialPlace),
  };
}

/** A log never holds the message of an error: it may repeat what somebody typed. */
const codeOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}${'code' in error ? ` ${String(error.code)}` : ''}` : 'unknown';

function whyNotStarted(error: unknown): string {
  if (!(error instanceof Error)) return 'Solis could not start.';
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error.message;
  return 'PORT is used by another program, perhaps by another Solis. End that one, or give another port.';
}

/** Milliseconds after which a step is left where it is, such as a request that never ends; the next one still runs. */
const longestStep = 20_000;

/** Runs the steps one after the other on the first signal, so that what is under way is finished. */
function stopOnSignal(steps: readonly (() => unknown)[]): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    let isClean = true;
    for (const step of steps) {
      const isDone = await within((async () => step())(), longestStep).catch(() => null);
      isClean &&= isDone?.kind === 'done';
    }
    process.exit(isClean ? 0 : 1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

const settings = readSettings();
if ('config' in settings) {
  await run(settings).catch((error: unknown) => {
    process.stderr.write(`${whyNotStarted(error)}\n`);
    process.exit(1);
  });
} else {
  process.stderr.write(`${settings.join('\n')}\n`);
  process.exitCode = wrongSettings;
}
