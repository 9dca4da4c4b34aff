/** The only composition root: settings -> database -> stores -> bot -> chats -> HTTP, and the graceful way back. */
import { existsSync, readFileSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { pino } from 'pino';
import { startServer } from './adapters/http/server.ts';
import { connectStores } from './adapters/mongo/connect.ts';
import type { DataKey } from './adapters/mongo/data-keys.ts';
import { startDatabase } from './adapters/mongo/embedded/start-database.ts';
import { ownDataKeys } from './adapters/mongo/own-data-keys.ts';
import { sealer } from './adapters/mongo/sealer.ts';
import { describeFileFault } from './adapters/organisation/file-fault.ts';
import { readOrganisation } from './adapters/organisation/read-organisation.ts';
import { openLocalChat } from './adapters/web/local-chat.ts';
import { deliverPending } from './bot/deliver.ts';
import { menuFor } from './bot/menu.ts';
import { createReceive } from './bot/receive.ts';
import { createTexts } from './bot/texts.ts';
import type { World } from './bot/turn.ts';
import { type Config, describeConfigFault, readConfig } from './config.ts';
import type { Organisation } from './domain/people/organisation.ts';

/** Exit code for settings or files that are wrong. */
const wrongSettings = 2;

interface Settings {
  readonly config: Config;
  readonly organisation: Organisation;
}

/** The settings, or every fault of them in a line of its own. */
function readSettings(): Settings | readonly string[] {
  if (existsSync('.env')) loadEnvFile('.env');
  const settings = readConfig(process.env);
  if (settings.kind === 'faults') return settings.faults.map(describeConfigFault);
  const { config } = settings;
  if (!existsSync(config.organisationFile)) {
    return [`SOLIS_ORGANISATION: there is no file ${config.organisationFile}. Give the path of an organisation file.`];
  }
  const read = readOrganisation(readFileSync(config.organisationFile, 'utf8'), config.organisationFile);
  return read.kind === 'ok' ? { config, organisation: read.organisation } : read.faults.map(describeFileFault);
}

async function run({ config, organisation }: Settings): Promise<void> {
  const log = pino({ level: config.logLevel, base: null });
  const production = config.environment === 'production';
  const database = await startDatabase({
    uri: config.mongodbUri ?? undefined,
    dataDir: config.dataFolder,
    production,
    announce: (line) => log.info(line),
  });
  const keys = config.dataKeys ?? ownDataKeys(config.dataFolder);
  const stores = await connectStores({ uri: database.uri, keys });
  const clock = { now: () => new Date() };
  const say = createTexts();
  const { plans, conversations, audit, db } = stores;
  const report: World['report'] = (fault, error, ids) => log.error({ ...ids, error: codeOf(error) }, fault);
  const localChat = production ? null : await openLocalChat({ db, sealer: chatSealer(keys), organisation, clock });
  const chats = localChat === null ? [] : [localChat.port];
  const world: World = { organisation, plans, conversations, audit, chats, clock, say, report };
  const receive = createReceive(world);
  const web = localChat?.serve({
    receive,
    menu: (_, language) => menuFor(say(language)),
    languageOf: async (member) =>
      (await conversations.load(organisation.id, member.id))?.language ?? member.language ?? organisation.language,
    say: (language, key, params) => say(language)(key, params),
    log,
  });
  const server = await startServer({
    port: config.port,
    host: production ? '0.0.0.0' : '127.0.0.1',
    routers: web === undefined ? [] : [web.router],
    ready: stores.ready,
  });
  await deliverPending(world);
  const again = setInterval(
    () => void deliverPending(world).catch((error) => report('notices wait', error, {})),
    60_000,
  );
  stopOnSignal(async () => {
    clearInterval(again);
    web?.close();
    await server.close();
    await stores.close();
    await database.stop();
  });
  process.stdout.write(`Solis: http://127.0.0.1:${server.port}/\n`);
}

/** Seals texts for the record of the local chat, with the same keys as everything else. */
function chatSealer(keys: readonly DataKey[]) {
  const seals = sealer(keys);
  const place = { organisation: '', document: 'web-chat', part: 'message' };
  return {
    seal: (text: string) => seals.seal(text, place),
    unseal: (sealed: string) => seals.unseal<string>(sealed, place),
  };
}

/** A log never holds the message of an error: it may repeat what somebody typed. */
const codeOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}${'code' in error ? ` ${String(error.code)}` : ''}` : 'unknown';

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

const settings = readSettings();
if ('config' in settings) {
  await run(settings).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'Solis could not start.'}\n`);
    process.exit(1);
  });
} else {
  process.stderr.write(`${settings.join('\n')}\n`);
  process.exitCode = wrongSettings;
}
