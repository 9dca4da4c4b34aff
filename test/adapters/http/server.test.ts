/** The addresses by which somebody watches over Solis. */
import { afterEach, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../../src/adapters/http/server.ts';

let server: RunningServer;
afterEach(() => server.close());

const start = async (ready: () => Promise<void>) => {
  server = await startServer({ port: 0, host: '127.0.0.1', routers: [], ready });
};
const look = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${server.port}${path}`)).status;

it('says within three seconds that Solis is not ready where its database froze, and that it lives', async () => {
  await start(() => new Promise(() => undefined));
  const asked = Date.now();
  expect([await look('/readyz'), await look('/healthz')]).toEqual([503, 200]);
  expect(Date.now() - asked).toBeLessThan(3_000);
});

it('says that Solis is ready while its database answers, and not ready while it refuses', async () => {
  let isThere = true;
  await start(async () => {
    if (!isThere) throw new Error('gone');
  });
  expect(await look('/readyz')).toBe(200);
  isThere = false;
  expect(await look('/readyz')).toBe(503);
});
