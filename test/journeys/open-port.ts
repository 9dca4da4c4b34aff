/** An address on this computer behind which the app of a platform can be changed for a newly started one. */
import type { AddressInfo } from 'node:net';
import express, { type Router } from 'express';

export interface OpenPort {
  readonly address: string;
  serves(router: Router): void;
  close(): Promise<void>;
}

export async function openPort(): Promise<OpenPort> {
  let current: Router = express.Router();
  const app = express().use((request, response, next) => current(request, response, next));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serves: (router) => {
      current = router;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
