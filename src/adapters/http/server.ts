/** The HTTP server that all platforms share: their routes, and two addresses that tell whether Solis lives and is ready. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Router } from 'express';
import { within } from '../../shared/with-timeout.ts';

export interface ServerOptions {
  /** 0: any port that is free. */
  readonly port: number;
  /** The interface to listen on. */
  readonly host: string;
  readonly routers: readonly Router[];
  /** Rejects while Solis cannot do its work. */
  readonly ready: () => Promise<void>;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no more requests and resolves once those under way are answered. */
  close(): Promise<void>;
}

/** Milliseconds after which whoever watches over Solis is told that it is not ready: a database that froze says nothing at all. */
const longestLook = 2_500;

/** Starts to listen. Rejects where the port is taken. */
export async function startServer({ port, host, routers, ready }: ServerOptions): Promise<RunningServer> {
  const app = express();
  app.disable('x-powered-by');
  // Who calls is told by a proxy of this computer alone: from elsewhere anybody could write it.
  app.set('trust proxy', 'loopback');
  app.get('/healthz', (_, response) => void response.json({ status: 'alive' }));
  app.get('/readyz', async (_, response) => {
    const isReady = await within(ready(), longestLook).then(
      ({ kind }) => kind === 'done',
      () => false,
    );
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
  });
  // Whoever serves a part of the addresses would take it for a fault of their own.
  app.use((request, response, next) => (isReadable(request.path) ? next() : void response.sendStatus(404)));
  for (const router of routers) app.use(router);
  const server = createServer(app);
  await listen(server, port, host);
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Milliseconds that a request under way is given to end; one whose sender fell silent would last for minutes. */
const longestEnd = 5_000;

const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), longestEnd);
    server.close((error) => {
      clearTimeout(cut);
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
