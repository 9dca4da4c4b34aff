/** A small Web API of Slack on a loopback port: remembers what it is told, and misbehaves when told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node:querystring';

interface Call {
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: number;
}

/** What is answered instead: an error of Slack's, a status, silence. */
type Misbehaviour =
  | { readonly kind: 'refuses'; readonly error: string }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  | { readonly kind: 'hangs' };

export interface StubMessage {
  readonly ts: string;
  text: string;
  blocks: readonly unknown[];
  readonly thread_ts?: string;
  readonly metadata?: unknown;
}

type Values = Readonly<Record<string, unknown>>;

export interface WebApiStub {
  readonly address: string;
  readonly calls: readonly Call[];
  readonly messages: Map<string, StubMessage[]>;
  readonly users: Map<string, Values>;
  readonly channels: Map<string, Values>;
  readonly modals: Map<string, Values>;
  readonly homes: Map<string, Values>;
  /** The next `times` calls of the method go wrong. */
  misbehave(method: string, how: Misbehaviour, times?: number): void;
  scopes: string;
  /** Where Socket Mode connects to. */
  socket: string;
  of(method: string): readonly Call[];
  close(): Promise<void>;
}

export const stubTeam = 'T1';
const stubBot = 'UBOT';

export async function startWebApi(): Promise<WebApiStub> {
  const wrong = new Map<string, { how: Misbehaviour; times: number }>();
  const calls: Call[] = [];
  const open = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    open.add(response);
    const method = (request.url ?? '').split('/').pop() ?? '';
    const body = await bodyOf(request);
    calls.push({ method, body, at: performance.now() });
    const bad = wrong.get(method) ?? wrong.get('*');
    if (bad !== undefined && bad.times-- > 0) return misbehave(response, bad.how);
    response.setHeader('x-oauth-scopes', stub.scopes);
    const { error, ...answer } = perform(stub, method, body);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(error === undefined ? { ok: true, ...answer } : { ok: false, error }));
  });
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const stub: WebApiStub = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    calls,
    messages: new Map(),
    users: new Map(),
    channels: new Map(),
    modals: new Map(),
    homes: new Map(),
    scopes: '',
    socket: '',
    misbehave: (method, how, times = Number.POSITIVE_INFINITY) => void wrong.set(method, { how, times }),
    of: (method) => calls.filter((one) => one.method === method),
    close: async () => {
      for (const response of open) response.destroy();
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
    },
  };
  return stub;
}

/** Only these hold JSON: the id of a channel that begins with a bracket stays a text. */
export const inJson: ReadonlySet<string> = new Set(['blocks', 'view', 'metadata', 'attachments']);

async function bodyOf(request: IncomingMessage): Promise<Values> {
  let text = '';
  for await (const piece of request) text += String(piece);
  const entries = Object.entries(parse(text)).map(([key, value]) => {
    const given = String(value);
    return [key, inJson.has(key) ? JSON.parse(given) : given] as const;
  });
  return Object.fromEntries(entries);
}

function misbehave(response: ServerResponse, how: Misbehaviour): void {
  if (how.kind === 'hangs') return;
  if (how.kind === 'refuses') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: false, error: how.error }));
    return;
  }
  if (how.retryAfter !== undefined) response.setHeader('retry-after', String(how.retryAfter));
  response.statusCode = how.status;
  response.end();
}

let count = 0;

function perform(stub: WebApiStub, method: string, body: Values): Values & { readonly error?: string } {
  const channel = String(body.channel);
  const messages = stub.messages.get(channel) ?? [];
  const ts = `1700000000.${String(++count).padStart(6, '0')}`;
  const written = { text: String(body.text), blocks: (body.blocks ?? []) as readonly unknown[] };
  switch (method) {
    case 'auth.test':
      return { team_id: stubTeam, user_id: stubBot, bot_id: 'BBOT' };
    case 'apps.connections.open':
      return { url: stub.socket };
    case 'conversations.open': {
      const user = String(body.users);
      return stub.users.has(user) ? { channel: { id: `D${user}` } } : { error: 'user_not_found' };
    }
    case 'conversations.info':
      return stub.channels.has(channel) ? { channel: stub.channels.get(channel) } : { error: 'channel_not_found' };
    case 'conversations.history':
      return { messages: messages.toReversed().slice(0, Number(body.limit)) };
    case 'users.info': {
      const user = stub.users.get(String(body.user));
      return user === undefined ? { error: 'user_not_found' } : { user };
    }
    case 'users.lookupByEmail': {
      const user = [...stub.users.values()].find((one) => (one.profile as Values).email === body.email);
      return user === undefined ? { error: 'users_not_found' } : { user };
    }
    case 'chat.postMessage':
      if (!channel.startsWith('D') && !stub.channels.has(channel)) return { error: 'channel_not_found' };
      if (stub.channels.get(channel)?.is_archived) return { error: 'is_archived' };
      stub.messages.set(channel, [
        ...messages,
        {
          ts,
          ...written,
          ...(body.thread_ts !== undefined && { thread_ts: String(body.thread_ts) }),
          ...(body.metadata !== undefined && { metadata: body.metadata }),
        },
      ]);
      return { channel, ts };
    case 'chat.postEphemeral':
      return { message_ts: ts };
    case 'chat.update': {
      const held = messages.find((one) => one.ts === body.ts);
      if (held === undefined) return { error: 'message_not_found' };
      Object.assign(held, written);
      return { channel, ts: held.ts };
    }
    case 'chat.delete':
      stub.messages.set(
        channel,
        messages.filter((one) => one.ts !== body.ts),
      );
      return {};
    case 'views.open': {
      if (!String(body.trigger_id).startsWith('fresh')) return { error: 'expired_trigger_id' };
      const view = { ...(body.view as Values), id: `V${++count}` };
      stub.modals.set(view.id, view);
      return { view };
    }
    case 'views.update': {
      const id = String(body.view_id);
      if (!stub.modals.has(id)) return { error: 'not_found' };
      const view = { ...(body.view as Values), id };
      stub.modals.set(id, view);
      return { view };
    }
    case 'views.publish': {
      const stands = stub.homes.get(String(body.user_id))?.hash;
      if (body.hash !== undefined && stands !== undefined && body.hash !== stands) return { error: 'hash_conflict' };
      const view = { ...(body.view as Values), hash: `h${count}` };
      stub.homes.set(String(body.user_id), view);
      return { view };
    }
    default:
      return { error: 'unknown_method' };
  }
}
