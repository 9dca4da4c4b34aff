/** The far ends of the bots, as light as can be: a Web API of Slack and a connector of Teams that take everything and say where it went. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FarEnd {
  /** With a slash at its end. */
  readonly address: string;
  /** How often something was asked so far, and how many bytes came with it. */
  asked(): { readonly times: number; readonly bytes: number };
  /** Resolves with the next message that is written or changed there. */
  written(conversation: string): Promise<void>;
  close(): Promise<void>;
}

type Answer = { readonly body: object; readonly conversation?: string | undefined; readonly status?: number };
type Perform = (asked: { readonly method: string; readonly path: string; readonly text: string }) => Answer;

async function startFarEnd(perform: Perform): Promise<FarEnd> {
  const waiting = new Map<string, () => void>();
  const asked = { times: 0, bytes: 0 };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = '';
    for await (const piece of request) text += String(piece);
    asked.times += 1;
    asked.bytes += text.length;
    const {
      body,
      conversation,
      status = 200,
    } = perform({
      method: request.method ?? '',
      path: decodeURIComponent(request.url ?? ''),
      text,
    });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (conversation === undefined) return;
    waiting.get(conversation)?.();
    waiting.delete(conversation);
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: () => ({ ...asked }),
    written: (conversation) => new Promise((resolve) => void waiting.set(conversation, resolve)),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

export const benchTeam = 'T1';
export const emailOf = (person: number): string => `p${person}@bench.example`;

let count = 0;
const newId = (): string => `1700000000.${String(++count).padStart(6, '0')}`;

/** Everybody's account is "U" and a number, and their private chat "D" and the number. */
export const startWebApi = (): Promise<FarEnd> =>
  startFarEnd(({ path, text }) => {
    const method = path.slice(path.lastIndexOf('/') + 1);
    const given = new URLSearchParams(text);
    const channel = given.get('channel') ?? undefined;
    switch (method) {
      case 'auth.test':
        return { body: { ok: true, team_id: benchTeam, user_id: 'UBOT', bot_id: 'BBOT' } };
      case 'users.info': {
        const id = given.get('user') ?? '';
        const profile = { email: emailOf(Number(id.slice(1))) };
        const user = { id, team_id: benchTeam, is_email_confirmed: true, locale: 'lv-LV', profile };
        return { body: { ok: true, user } };
      }
      case 'conversations.open':
        return { body: { ok: true, channel: { id: `D${(given.get('users') ?? '').slice(1)}` } } };
      case 'views.open':
      case 'views.update':
      case 'views.publish':
        return { body: { ok: true, view: { id: `V${newId()}` } } };
      default:
        return { body: { ok: true, channel, ts: given.get('ts') ?? newId() }, conversation: channel };
    }
  });

/** Everybody's address is "29:" and a number, and their private chat "a:" and the number. */
export const startConnector = (): Promise<FarEnd> =>
  startFarEnd(({ method, path }) => {
    const [, , , conversation = '', what = '', id = ''] = path.split('/');
    if (what === 'members') {
      const email = emailOf(Number(id.slice('29:'.length)));
      return { body: { id, email, userPrincipalName: email } };
    }
    const status = method === 'POST' ? 201 : 200;
    return { body: { id: method === 'PUT' ? id : newId() }, conversation, status };
  });
