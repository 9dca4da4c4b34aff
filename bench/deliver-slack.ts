/** A Web API of Slack in a process of its own, with its limits, that counts what it takes and sends away. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Limit, openLimit, type Watched } from './deliver-limits.ts';
import { benchTeam, emailOf } from './platform-far-end.ts';
import { announce, ownSettings } from './platform-process.ts';

export interface StubSettings {
  /** Without them everything is taken. */
  readonly limits?: {
    /** Messages of the whole workspace. */
    readonly workspace: Limit;
    /** Messages of each channel. */
    readonly channel: Limit;
    /** Each other method. */
    readonly method: Limit;
  };
  /** Milliseconds for each answer, from and to. */
  readonly takes: readonly [number, number];
}

export interface StubReport {
  /** How often each key was posted. */
  readonly keys: Readonly<Record<string, number>>;
  readonly posted: number;
  /** Seconds from the first call for a message to the last message that was taken. */
  readonly seconds: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly sentAway: Readonly<Record<string, number>>;
  readonly ignored: number;
}

const { limits, takes } = ownSettings<StubSettings>();
const keys: Record<string, number> = {};
const calls: Record<string, number> = {};
const sentAway: Record<string, number> = {};
const watched = new Map<string, Watched>();
const histories = new Map<string, object[]>();
const time = { first: 0, last: 0 };
let posted = 0;

const watchedOf = (name: string, limit: Limit): Watched => {
  const known = watched.get(name) ?? openLimit(limit);
  watched.set(name, known);
  return known;
};

/** Whom a call is too much for, and for how many seconds; a message counts for its channel and for the workspace. */
function refusalOf(method: string, channel: string): { readonly by: Watched; readonly seconds: number } | null {
  if (limits === undefined) return null;
  const now = performance.now();
  const asked =
    method === 'chat.postMessage'
      ? [watchedOf(`channel ${channel}`, limits.channel), watchedOf(method, limits.workspace)]
      : [watchedOf(method, limits.method)];
  for (const by of asked) {
    const seconds = by.ask(now);
    if (seconds !== null) return { by, seconds };
  }
  return null;
}

function perform(method: string, given: URLSearchParams): object {
  switch (method) {
    case 'auth.test':
      return { team_id: benchTeam, user_id: 'UBOT', bot_id: 'BBOT' };
    case 'users.lookupByEmail': {
      const email = given.get('email') ?? '';
      const id = `U${/\d+/.exec(email)?.[0] ?? ''}`;
      const profile = { email: emailOf(Number(id.slice(1))) };
      return { user: { id, team_id: benchTeam, is_email_confirmed: true, profile } };
    }
    case 'conversations.open':
      return { channel: { id: `D${(given.get('users') ?? '').slice(1)}` } };
    case 'conversations.history':
      return { messages: histories.get(given.get('channel') ?? '') ?? [] };
    case 'chat.postMessage':
      return post(given);
    default:
      throw new Error(`The bench knows no ${method}.`);
  }
}

function post(given: URLSearchParams): object {
  const channel = given.get('channel') ?? '';
  const metadata = JSON.parse(given.get('metadata') ?? 'null');
  const key = String(metadata?.event_payload?.key);
  const ts = `1700000000.${String(++posted).padStart(6, '0')}`;
  keys[key] = (keys[key] ?? 0) + 1;
  histories.set(channel, [{ ts, metadata }, ...(histories.get(channel) ?? [])]);
  time.last = performance.now();
  return { channel, ts };
}

const report = (): StubReport => ({
  ...{ keys, posted, calls, sentAway },
  seconds: (time.last - time.first) / 1_000,
  ignored: [...watched.values()].reduce((sum, one) => sum + one.ignored(), 0),
});

const server = createServer(async (request, response) => {
  let text = '';
  for await (const piece of request) text += String(piece);
  response.setHeader('content-type', 'application/json');
  const method = (request.url ?? '').split('/').pop() ?? '';
  if (method === 'report') return response.end(JSON.stringify(report()));
  const given = new URLSearchParams(text);
  const delay = takes[0] + Math.random() * (takes[1] - takes[0]);
  calls[method] = (calls[method] ?? 0) + 1;
  if (method === 'chat.postMessage') time.first ||= performance.now();
  const refusal = refusalOf(method, given.get('channel') ?? '');
  const answer = refusal === null ? { ok: true, ...perform(method, given) } : { ok: false, error: 'ratelimited' };
  await pause(delay);
  if (refusal !== null) {
    const { by, seconds } = refusal;
    sentAway[method] = (sentAway[method] ?? 0) + 1;
    response.writeHead(429, { 'retry-after': String(seconds) });
    response.once('finish', () => by.told(performance.now(), seconds));
  }
  return response.end(JSON.stringify(answer));
});
server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
