/** Starts one throw-away MongoDB for a whole test run, in memory where the machine allows, and tells the tests its URI. */
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDatabase } from '../src/adapters/mongo/embedded/start-database.ts';

/** Called by vitest before the first test; what it returns is called after the last. MONGODB_URI is used when set. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(await fastFolder(), 'solis-test-'));
  const database = await startDatabase({
    uri: process.env.MONGODB_URI || undefined,
    dataDir,
    production: false,
    announce: (line) => console.error(line),
  });
  project.provide('mongoUri', database.uri);
  return async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function fastFolder(): Promise<string> {
  return access('/dev/shm', constants.W_OK).then(
    () => '/dev/shm',
    () => tmpdir(),
  );
}
