import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { MongoServerError } from 'mongodb';
import { expect, test } from 'vitest';
import { mustServe } from '../../../src/adapters/mongo/check-server.ts';
import { connectStores } from '../../../src/adapters/mongo/connect.ts';
import { connectionFault } from '../../../src/adapters/mongo/connection-fault.ts';
import { StoreFault } from '../../../src/adapters/mongo/store-fault.ts';
import { openStores } from '../../../src/start/open-stores.ts';
import { newKeys, testStores } from './test-stores.ts';

const { stores, database, keys } = testStores();

test('a server that answers is ready, and the stores can be closed and opened again', async () => {
  await expect(stores().ready()).resolves.toBeUndefined();
  const again = await connectStores({ uri: database.uri, keys });
  await again.close();
  await expect(again.ready()).rejects.toThrow();
});

test('a server that nobody runs is given up within seconds, and the password stays out of the message', async () => {
  const uri = 'mongodb://solis:parole123@127.0.0.1:9/solis';
  const fault = await connectStores({ uri, keys: newKeys() }).catch((error: unknown) => error);
  expect(fault).toMatchObject({ code: 'unreachable' });
  expect(String((fault as Error).message)).not.toContain('parole123');
});

test('an address that is none is named as such', async () => {
  const fault = await connectStores({ uri: 'parole123@nekas', keys: newKeys() }).catch((error: unknown) => error);
  expect(fault).toMatchObject({ code: 'bad-address' });
  expect(String((fault as Error).message)).not.toContain('parole123');
});

/** The faults of an address that leads to the server of the tests, but for what is changed. */
async function faultAt(change: (uri: URL) => void): Promise<StoreFault> {
  const uri = new URL(database.uri);
  change(uri);
  const fault = await connectStores({ uri: uri.href, keys }).catch((error: unknown) => error);
  if (!(fault instanceof StoreFault)) throw new Error('it connected');
  expect(fault.message).not.toContain('parole123');
  return fault;
}

test.each<readonly [string, string, string, (uri: URL) => void]>([
  [
    'a user that the server does not know',
    'login',
    'authSource',
    (uri) => Object.assign(uri, { username: 'solis', password: 'parole123' }),
  ],
  ['another replica set', 'wrong-set', 'replicaSet', (uri) => uri.searchParams.set('replicaSet', 'rs7')],
  ['TLS where the server speaks none', 'tls', 'tls=true', (uri) => uri.searchParams.set('tls', 'true')],
  [
    'an authority that is not there',
    'tls',
    'tlsCAFile',
    (uri) => Object.assign(uri, { search: `${uri.search}&tls=true&tlsCAFile=/no/ca.pem` }),
  ],
  ['a name that nobody knows', 'name-not-found', 'spelled', (uri) => Object.assign(uri, { host: 'nobody.invalid' })],
  ['an option that there is not', 'bad-address', 'spelling', (uri) => uri.searchParams.set('parole123', 'x')],
  [
    'other capital letters than those of the database',
    'other-case',
    'capital',
    (uri) => Object.assign(uri, { pathname: uri.pathname.toUpperCase() }),
  ],
])('%s is told as such, with what to do, and no password', async (_, code, remedy, change) => {
  expect(await faultAt(change)).toMatchObject({ code, message: expect.stringContaining(remedy) });
});

test('a user without rights is told which are needed', () => {
  const fault = connectionFault(new MongoServerError({ code: 13, message: 'not authorized on parole123' }));
  expect(fault).toMatchObject({ code: 'no-rights', message: expect.stringContaining('readWrite') });
  expect(fault.message).not.toContain('parole123');
});

test.each([
  ['a standalone server', { isWritablePrimary: true, maxWireVersion: 21 }, 'no-transactions'],
  ['a replica set that nobody began', { isreplicaset: true, maxWireVersion: 21 }, 'not-begun'],
  ['MongoDB 4.4', { setName: 'rs0', isWritablePrimary: true, maxWireVersion: 9 }, 'too-old'],
  ['a secondary', { setName: 'rs0', isWritablePrimary: false, maxWireVersion: 21 }, 'no-primary'],
])('%s is refused at the start', (_, hello, code) => {
  expect(() => mustServe(hello)).toThrow(expect.objectContaining({ code }));
});

test('a database that comes up after Solis is waited for, and that is said once', async () => {
  const { port: taken, hostname } = new URL(database.uri);
  const proxy = createServer((socket) => {
    const through = connect(Number(taken), hostname);
    socket.pipe(through).pipe(socket);
    for (const end of [socket, through]) end.on('error', () => through.destroy());
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const { port } = proxy.address() as AddressInfo;
  await new Promise((closed) => proxy.close(closed));
  const said: string[] = [];
  const uri = `mongodb://127.0.0.1:${port}/${database.name}?directConnection=true`;
  const opening = openStores({ uri, keys }, (line) => {
    said.push(line);
    proxy.listen(port, '127.0.0.1');
  });
  const opened = await opening;
  await expect(opened.ready()).resolves.toBeUndefined();
  expect(said).toEqual([expect.stringMatching(/^Solis: waits for its database\. .*See whether it runs/)]);
  await opened.close();
  proxy.close();
});
