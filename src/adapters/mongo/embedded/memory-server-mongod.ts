/** Link of the chain: the mongod that mongodb-memory-server has in its cache or can download. */
import { DryMongoBinary, MongoBinary } from 'mongodb-memory-server';
import type { Environment, Machine } from './machine.ts';
import { type LinkAnswer, nativeMongod } from './mongod.ts';
import { whyUnreachable } from './reach-host.ts';

type Announce = (line: string) => void;

/** The host that mongodb-memory-server takes MongoDB from unless its own settings name another. */
const downloadHost = 'https://fastdl.mongodb.org';

/** Gives the cached mongod; otherwise downloads it, if its host answers. Progress is printed by the package itself. */
export async function memoryServerMongod(machine: Machine, announce: Announce): Promise<LinkAnswer> {
  const { environment } = machine;
  try {
    const path =
      (await DryMongoBinary.locateBinary(DryMongoBinary.getEnsuredOptions())) ??
      (await download(environment, announce));
    return await nativeMongod(path, { origin: 'memory-server', environment });
  } catch (error) {
    const said = error instanceof Error ? inOneLine(error.message) : String(error);
    return { kind: 'missing', said };
  }
}

async function download(environment: Environment, announce: Announce): Promise<string> {
  const source = new URL(downloadSource(environment));
  const reason = await whyUnreachable(source);
  if (reason !== undefined) throw new Error(`nothing cached, and ${source.host} cannot be reached (${reason})`);
  announce(`MongoDB: downloading from ${source.host} (once, about 100 MB) ...`);
  return withOwnSettings(() => MongoBinary.getPath({}));
}

/** Where the first connection of the download goes: to the proxy when one is set. The names are mongodb-memory-server's. */
function downloadSource(environment: Environment): string {
  const proxy = ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY']
    .map((name) => environment[name])
    .find(Boolean);
  return proxy ?? environment.MONGOMS_DOWNLOAD_URL ?? environment.MONGOMS_DOWNLOAD_MIRROR ?? downloadHost;
}

/**
 * mongodb-memory-server takes these only from the process's environment: one try (its three wait ever longer), and the
 * certificate checked (it accepts any certificate otherwise). What the user has set stays.
 */
async function withOwnSettings<T>(work: () => Promise<T>): Promise<T> {
  const own = { MONGOMS_MAX_RETRIES: '1', npm_config_strict_ssl: 'true' };
  const added = Object.entries(own).filter(([name]) => process.env[name] === undefined);
  for (const [name, value] of added) process.env[name] = value;
  try {
    return await work();
  } finally {
    for (const [name] of added) delete process.env[name];
  }
}

/** The package puts the reason in the second line and advice on itself in those that follow. */
function inOneLine(message: string): string {
  return message.trim().split('\n').slice(0, 2).join(' ');
}
