/** Chooses the port of the embedded database. */
import { createServer } from 'node:net';
import { DatabaseUnavailable } from './database-unavailable.ts';

type Wish = { readonly asked: number | undefined; readonly last: number | undefined };

/** The port asked for, which must be free; otherwise that of the last start, and when it is taken any free one. */
export async function choosePort({ asked, last }: Wish): Promise<number> {
  if (asked !== undefined) {
    if ((await listen(asked)) !== undefined) return asked;
    throw new DatabaseUnavailable({
      code: 'port-busy',
      message: `The embedded database cannot use port ${asked}: another program listens on it.`,
      remedy: `stop that program, or ask for another port or none`,
    });
  }
  const port = (last === undefined ? undefined : await listen(last)) ?? (await listen(0));
  if (port === undefined) throw new Error('this machine gives no free port on 127.0.0.1');
  return port;
}

/** The port that could be listened on, undefined when it is taken; 0 asks for any. */
function listen(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}
