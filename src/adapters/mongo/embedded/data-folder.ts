/** The folder that holds the embedded database's data and, beside it, what a restart must know of the last start. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hasCode } from './exclusively.ts';
import { type MongodVersion, parseVersion, versionText } from './mongod.ts';

/** What the last start wrote down. */
export type LastStart = {
  readonly port: number;
  /** The version that made the data. */
  readonly version: MongodVersion;
  /** The process that started the database, and the one that watches over mongod. */
  readonly owner: number;
  readonly keeper: number;
};

export type DataFolder = {
  readonly dbPath: string;
  readonly logFile: string;
  readonly lastStart: LastStart | undefined;
  readonly remember: (start: LastStart) => Promise<void>;
};

/** Where the folder's paths are; nothing is made or read. */
export function dataPaths(dataDir: string): { dbPath: string; logFile: string; startFile: string; lockFile: string } {
  const inFolder = (name: string): string => join(resolve(dataDir), name);
  return {
    dbPath: inFolder('mongodb'),
    logFile: inFolder('mongodb.log'),
    startFile: inFolder('mongodb.json'),
    lockFile: inFolder('mongodb.starting'),
  };
}

/** Makes the folder when there is none and reads what the last start wrote down. */
export async function openDataFolder(dataDir: string): Promise<DataFolder> {
  const { dbPath, logFile, startFile } = dataPaths(dataDir);
  await mkdir(dbPath, { recursive: true });
  return {
    dbPath,
    logFile,
    lastStart: await read(startFile),
    remember: async (start) => {
      const text = JSON.stringify({ ...start, version: versionText(start.version) });
      await writeFile(`${startFile}.new`, `${text}\n`);
      await rename(`${startFile}.new`, startFile);
    },
  };
}

async function read(file: string): Promise<LastStart | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const { port, version, owner, keeper }: Record<string, unknown> = JSON.parse(text);
  const parsed = parseVersion(String(version));
  if (typeof port !== 'number' || typeof owner !== 'number' || typeof keeper !== 'number' || parsed === undefined) {
    throw new Error(`${file} is not what Solis wrote; restore it, or remove it together with the folder beside it`);
  }
  return { port, version: parsed, owner, keeper };
}
