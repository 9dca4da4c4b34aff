import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { DatabaseUnavailable } from '../../../../src/adapters/mongo/embedded/database-unavailable.ts';
import { findMongod } from '../../../../src/adapters/mongo/embedded/find-mongod.ts';
import type { MongodVersion } from '../../../../src/adapters/mongo/embedded/mongod.ts';
import { windowsMongod } from '../../../../src/adapters/mongo/embedded/windows-mongod-file.ts';
import { bareMachine, type FakeMachine, mongodScript } from './fake-machine.ts';

afterEach(() => vi.unstubAllEnvs());

const defaults = { production: false, announce: () => undefined, windowsFile: windowsMongod, dataVersion: undefined };
type Difference = { production?: boolean; dataVersion?: MongodVersion; announce?: (line: string) => void };

function search({ machine, folder }: FakeMachine, difference: Difference = {}) {
  return findMongod({ ...defaults, machine, cacheDir: join(folder, 'cache'), ...difference });
}

async function refusal(fake: FakeMachine, difference: Difference = {}): Promise<DatabaseUnavailable> {
  const error = await search(fake, difference).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DatabaseUnavailable)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

/** A mongod as mongodb-memory-server leaves it: over a megabyte, with its checksum beside it. */
function cacheMongod(version: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'solis-mms-'));
  vi.stubEnv('MONGOMS_DOWNLOAD_DIR', folder);
  vi.stubEnv('MONGOMS_DISTRO', 'debian-12');
  vi.stubEnv('MONGOMS_VERSION', version);
  const path = join(folder, `mongod-x64-debian-${version}`);
  const content = `#!/bin/sh\n${mongodScript(version)}\nexit 0\n${'#'.repeat(1024 * 1024)}`;
  writeFileSync(path, content, { mode: 0o755 });
  writeFileSync(`${path}.md5`, createHash('md5').update(content).digest('hex'));
}

test('a mongod on the PATH is taken before everything else', async () => {
  cacheMongod('8.2.1');
  const fake = bareMachine();
  const path = fake.install('mongod', mongodScript('8.0.4'));
  expect(await search(fake)).toMatchObject({ origin: 'system', command: path, version: { major: 8, minor: 0 } });
});

test('without one on the PATH, what mongodb-memory-server has in its cache is taken', async () => {
  cacheMongod('8.2.2');
  expect(await search(bareMachine())).toMatchObject({ origin: 'memory-server', version: { major: 8, minor: 2 } });
});

test('a mongod that does not run or is too old is passed over, and both are told', async () => {
  const broken = bareMachine();
  broken.install('mongod', 'echo "Illegal instruction" >&2; exit 132');
  expect((await refusal(broken)).message).toContain('does not run (');
  const old = bareMachine();
  old.install('mongod', mongodScript('4.4.29'));
  expect((await refusal(old)).message).toContain('is 4.4; 6.0 or newer is needed');
});

test('data written by another version is not given to a mongod that would refuse it', async () => {
  const fake = bareMachine();
  fake.install('mongod', mongodScript('8.2.6'));
  const { message } = await refusal(fake, { dataVersion: { major: 7, minor: 0 } });
  expect(message).toContain('is 8.2, but the data folder was written by 7.0');
  expect(await search(fake, { dataVersion: { major: 8, minor: 0 } })).toMatchObject({ origin: 'system' });
});

test('where nothing is to be had, each link of the chain says why, within seconds', async () => {
  const began = Date.now();
  const { code, links, remedy } = await refusal(bareMachine());
  expect(code).toBe('no-mongod');
  expect(links).toEqual([
    { link: 'MONGODB_URI', said: 'not set' },
    { link: 'mongod on the PATH', said: 'there is no mongod on the PATH' },
    {
      link: 'mongodb-memory-server',
      said: 'nothing cached, and 127.0.0.1:9 cannot be reached (connect ECONNREFUSED 127.0.0.1:9)',
    },
    { link: 'mongod for Windows under Wine', said: 'Wine is not installed' },
  ]);
  expect(remedy).toContain('sudo apt-get install -y --no-install-recommends wine64 wine');
  expect(Date.now() - began).toBeLessThan(5_000);
});

test('in production the Windows build is refused, and no command for it is offered', async () => {
  const { links, remedy } = await refusal(bareMachine(), { production: true });
  expect(links.at(-1)?.said).toContain('refused in production');
  expect(remedy).toBe('set MONGODB_URI to a MongoDB replica set, or install mongod');
});

test('the Windows build is not tried where it cannot run', async () => {
  const { links } = await refusal(bareMachine({ platform: 'darwin', architecture: 'arm64' }));
  expect(links.at(-1)?.said).toBe('runs on Linux x64 only, this is darwin arm64');
});

test('a cache folder that cannot be made is a reason, not a crash', async () => {
  const fake = bareMachine();
  writeFileSync(join(fake.folder, 'cache'), '');
  expect((await refusal(fake)).links.at(-1)?.said).toMatch(/EEXIST|ENOTDIR/);
});
