/** Finds out in seconds whether a host answers at all, before a download waits minutes for it. */
import { connect } from 'node:net';

const limitMs = 4_000;

/** Opens and closes a connection to the URL's host and port. Gives undefined when it answers, otherwise the reason. */
export function whyUnreachable(url: URL): Promise<string | undefined> {
  const port = Number(url.port || (url.protocol === 'http:' ? 80 : 443));
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port });
    const end = (reason: string | undefined): void => {
      clearTimeout(limit);
      socket.destroy();
      resolve(reason);
    };
    const limit = setTimeout(() => end(`no answer from ${url.hostname} within ${limitMs / 1000} s`), limitMs);
    socket.once('connect', () => end(undefined));
    socket.once('error', (error) => end(error.message || `${url.hostname} cannot be reached`));
  });
}
