import { expect, test } from 'vitest';
import { connectStores } from '../../../src/adapters/mongo/connect.ts';
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

test('a server that does not know us has refused us', async () => {
  const uri = new URL(database.uri);
  uri.username = 'solis';
  uri.password = 'parole123';
  const fault = await connectStores({ uri: uri.href, keys }).catch((error: unknown) => error);
  expect(fault).toMatchObject({ code: 'refused' });
  expect(String((fault as Error).message)).not.toContain('parole123');
});
