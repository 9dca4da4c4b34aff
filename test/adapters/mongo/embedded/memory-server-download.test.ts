import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { memoryServerMongod } from '../../../../src/adapters/mongo/embedded/memory-server-mongod.ts';
import { whyUnreachable } from '../../../../src/adapters/mongo/embedded/reach-host.ts';
import { bareMachine, mongodScript, packTarball } from './fake-machine.ts';

let server: Server | undefined;
afterEach(() => {
  vi.unstubAllEnvs();
  server?.close();
});

/** A download host of our own: gives the archive and its checksum, or what `status` says for everything. */
async function serve(archive: Buffer, status = 200): Promise<string> {
  server = createServer((request, response) => {
    const body = request.url?.endsWith('.md5') ? createHash('md5').update(archive).digest('hex') : archive;
    response.writeHead(status, { 'content-length': Buffer.byteLength(body) }).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** mongodb-memory-server takes its settings from the environment of the process. */
function downloadFrom(host: string, version: string): ReturnType<typeof bareMachine>['machine'] {
  vi.stubEnv('MONGOMS_DOWNLOAD_MIRROR', host);
  vi.stubEnv('MONGOMS_USE_HTTP', '1');
  vi.stubEnv('MONGOMS_DOWNLOAD_DIR', mkdtempSync(join(tmpdir(), 'solis-mms-')));
  vi.stubEnv('MONGOMS_DISTRO', 'debian-12');
  vi.stubEnv('MONGOMS_VERSION', version);
  const { machine } = bareMachine();
  return { ...machine, environment: { ...machine.environment, MONGOMS_DOWNLOAD_MIRROR: host } };
}

test('where the download host answers, mongod is downloaded, announced and tried', async () => {
  const tarball = join(mkdtempSync(join(tmpdir(), 'solis-tgz-')), 'mongodb.tgz');
  packTarball(tarball, { member: 'mongodb/bin/mongod', content: `#!/bin/sh\n${mongodScript('8.2.3')}\n` });
  const host = await serve(readFileSync(tarball));
  const announce = vi.fn();
  const answer = await memoryServerMongod(downloadFrom(host, '8.2.3'), announce);
  expect(answer).toMatchObject({ kind: 'found', mongod: { origin: 'memory-server', version: { major: 8, minor: 2 } } });
  expect(announce).toHaveBeenCalledWith(expect.stringMatching(/^MongoDB: downloading from 127\.0\.0\.1:\d+ /));
});

test('a download host that answers with a fault is tried once, and the fault is told in one line', async () => {
  const host = await serve(Buffer.from('no'), 503);
  const complaints = vi.spyOn(console, 'error');
  const began = Date.now();
  const answer = await memoryServerMongod(downloadFrom(host, '8.2.4'), () => undefined);
  expect(answer).toMatchObject({ kind: 'missing', said: expect.stringMatching(/^Download failed for url .*503/) });
  expect(Date.now() - began).toBeLessThan(2_000);
  expect(complaints).not.toHaveBeenCalled();
});

test('a host that cannot be reached is known as such within seconds', async () => {
  const began = Date.now();
  // An address that is set aside for documentation: no machine has it.
  expect(await whyUnreachable(new URL('https://192.0.2.1'))).toBeDefined();
  expect(Date.now() - began).toBeLessThan(5_000);
});
