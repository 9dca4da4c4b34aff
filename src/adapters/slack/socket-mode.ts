/** Socket Mode: Solis calls Slack, over two connections at once, so that one goes on while the other is made anew. */

import { setTimeout as pause } from 'node:timers/promises';
import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { ChatLog } from '../../bot/core/chat-options.ts';
import { within } from '../../shared/with-timeout.ts';
import { faultOf } from './errors.ts';
import { hold } from './hand-to-bolt.ts';
import { libraryLogger } from './log.ts';
import { parseBody } from './parse.ts';
import { patience } from './timeouts.ts';

export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: ChatLog;
}

const connections = 2;
const firstPause = 200;
const longestPause = 30_000;
/** After which a connection that says nothing is given up. */
const longestGreeting = 20_000;

/**
 * The receiver for an `App`. Starting waits for the first connection for a while, gives whether there is one, and never
 * throws: it goes on trying.
 * The library's own way of connecting again is off: where Slack cannot be reached it ends the process (socket-mode 3.1).
 */
export function openSocket(options: SocketOptions): Receiver {
  const closed = new AbortController();
  const links = Array.from({ length: connections }, () => linkTo(options));
  let up = 0;
  const changed = (by: number): void => {
    up += by;
    if (up === 0) options.log.warn({}, 'slack: no connection; connecting again');
    else if (by > 0 && up === 1) options.log.info({}, 'slack: connected');
  };
  return {
    init: (app) => {
      for (const link of links) link.init(listening(app, options.log));
    },
    start: async () => {
      const first = new Promise<void>((resolve) => {
        for (const link of links)
          void keepLinked(link, { ...options, closed: closed.signal, changed, onFirst: resolve });
      });
      return (await within(first, patience.patientCall)).kind === 'done';
    },
    stop: async () => {
      closed.abort();
      const ended = Promise.all(links.map(({ client }) => client.disconnect().catch(() => undefined)));
      await within(ended, patience.hold);
    },
  };
}

function linkTo({ appToken, apiUrl, log }: SocketOptions): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: libraryLogger(log),
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        timeout: patience.patientCall,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    },
  });
}

/** What stands in the place of the app: it acknowledges after the listener, as over HTTP, and whatever arrives. */
function listening(app: App, log: ChatLog): App {
  const processEvent: App['processEvent'] = async ({ body, ack }) => {
    const parsed = parseBody(body);
    try {
      await ack(parsed.kind === 'arrival' ? await hold(app, parsed.arrival) : undefined);
    } catch (error) {
      // Not acknowledged: Slack delivers it again.
      const arrival = parsed.kind === 'arrival' ? parsed.arrival.id : '';
      log.error({ ...faultOf(error), arrival }, 'slack: an arrival could not be taken on');
    }
  };
  return { processEvent } as unknown as App;
}

interface Keeping {
  readonly log: ChatLog;
  readonly closed: AbortSignal;
  readonly changed: (by: number) => void;
  readonly onFirst: () => void;
}

/** Connects, waits until the connection ends, and begins anew, until Solis stops. Never throws. */
async function keepLinked({ client }: SocketModeReceiver, { log, closed, changed, onFirst }: Keeping): Promise<void> {
  let wait = firstPause;
  while (!closed.aborted) {
    try {
      const starting = await within(client.start(), longestGreeting);
      if (starting.kind === 'late') throw new Error('no greeting');
      const ended = new Promise<void>((resolve) => void client.once('disconnected', () => resolve()));
      wait = firstPause;
      changed(1);
      onFirst();
      await ended;
      changed(-1);
    } catch (error) {
      log.warn(faultOf(error), 'slack: a connection could not be made');
      await within(client.disconnect(), patience.hold).catch(() => undefined);
    }
    await pause(wait, undefined, { signal: closed }).catch(() => undefined);
    wait = Math.min(wait * 2, longestPause);
  }
}
