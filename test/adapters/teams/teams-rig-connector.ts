/** The connector of Teams: keeps the messages of every conversation, knows who is who, judges every card, and goes wrong when told to. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import express, { type Request, type Response } from 'express';
import type { AdaptiveCard } from '../../../src/adapters/teams/render-elements.ts';
import { cardFaults, cardSize, largestCard } from './adaptive-card.ts';

export type Told = Readonly<Record<string, unknown>>;

export interface Message {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly from?: { readonly id: string };
  readonly replyToId?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: AdaptiveCard }[];
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Told;
  readonly at: number;
}

/** What is answered instead: an error of Microsoft's, silence; or the answer, but late, or lost on its way back. */
export type Misbehaviour =
  | { readonly kind: 'status'; readonly status: number; readonly code?: string; readonly retryAfter?: number }
  | { readonly kind: 'hangs' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'lost' };

export interface RigConnector {
  readonly address: string;
  readonly calls: readonly Call[];
  /** Who is in the rosters, by their address and by their account. */
  readonly members: Map<string, Told>;
  /** A conversation that the bot was added to; the others are not found. */
  know(conversation: string): void;
  forget(conversation: string): void;
  /** The private chat of a person, by their address or account. */
  readonly chats: Map<string, string>;
  in(conversation: string): readonly Message[];
  /** Somebody else writes there; gives the id of the message. */
  write(conversation: string, message: Omit<Message, 'id'>): string;
  misbehave(call: { readonly method: string; readonly path: string }, how: Misbehaviour, times: number): void;
  readonly faults: string[];
  close(): Promise<void>;
}

/** Teams counts a message in two bytes a letter. */
const largestMessage = 100 * 1024;

type Wrong = { readonly method: string; readonly path: string; readonly how: Misbehaviour; times: number };

export async function startRigConnector(signed: boolean): Promise<RigConnector> {
  const kept = new Map<string, Message[]>();
  const calls: Call[] = [];
  const wrong: Wrong[] = [];
  let last = Date.now();
  const app = express();
  const connector: Omit<RigConnector, 'address' | 'close'> = {
    calls,
    members: new Map(),
    chats: new Map(),
    know: (conversation) => void kept.set(conversation, kept.get(conversation) ?? []),
    forget: (conversation) => void kept.delete(conversation),
    in: (conversation) => kept.get(conversation) ?? [],
    write: (conversation, message) => {
      last += 1;
      connector.know(conversation);
      kept.get(conversation)?.push({ ...message, id: String(last) });
      return String(last);
    },
    misbehave: (call, how, times) => void wrong.push({ ...call, how, times }),
    faults: [],
  };
  app.use(express.json({ limit: '1mb' }));
  app.use(async (request, response, next) => {
    const { method, headers } = request;
    const path = decodeURIComponent(request.path);
    calls.push({ method, path, body: request.body ?? {}, at: performance.now() });
    if (signed && headers.authorization?.startsWith('Bearer ') !== true) return refuse(response, 401, 'Unauthorized');
    const found = wrong.find((one) => one.times > 0 && one.method === method && path.includes(one.path));
    if (found !== undefined) found.times -= 1;
    const how = found?.how;
    if (how?.kind === 'hangs') return;
    if (how?.kind === 'status') {
      if (how.retryAfter !== undefined) response.set('retry-after', String(how.retryAfter));
      return refuse(response, how.status, how.code ?? 'ServiceError');
    }
    if (how?.kind === 'slow') await pause(how.milliseconds);
    if (how?.kind === 'lost') response.json = () => response.destroy() as unknown as Response;
    next();
  });
  addRoutes(app, connector, kept);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(connector, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function addRoutes(
  app: express.Express,
  connector: Omit<RigConnector, 'address' | 'close'>,
  kept: Map<string, Message[]>,
) {
  const param = (request: Request, name: string): string => decodeURIComponent(String(request.params[name]));
  /** The messages there; undefined where the answer was given already. */
  const messagesFor = (request: Request, response: Response): Message[] | undefined => {
    const found = kept.get(param(request, 'conversation'));
    if (found === undefined) refuse(response, 404, 'ConversationNotFound');
    return found;
  };
  const post = (request: Request, response: Response): void => {
    if (messagesFor(request, response) === undefined || isTooLarge(request, response, connector.faults)) return;
    const id = connector.write(param(request, 'conversation'), request.body);
    response.status(201).json({ id });
  };
  app.post('/v3/conversations/:conversation/activities', post);
  app.post('/v3/conversations/:conversation/activities/:below', post);
  app
    .route('/v3/conversations/:conversation/activities/:id')
    .put((request, response) => {
      const messages = messagesFor(request, response);
      if (messages === undefined || isTooLarge(request, response, connector.faults)) return;
      const id = param(request, 'id');
      const index = messages.findIndex((one) => one.id === id);
      if (index < 0) return refuse(response, 404, 'ActivityNotFoundInConversation');
      messages[index] = { ...request.body, id };
      response.json({ id });
    })
    .delete((request, response) => {
      const messages = messagesFor(request, response);
      const index = messages?.findIndex(({ id }) => id === param(request, 'id')) ?? -1;
      if (index >= 0) messages?.splice(index, 1);
      response.json({});
    });
  app.post('/v3/conversations', (request, response) => {
    const { activity, channelData, members: [person] = [] } = request.body;
    if (activity === undefined) {
      const chat = connector.chats.get(person?.id);
      if (chat === undefined || !kept.has(chat)) return refuse(response, 403, 'BotNotInConversationRoster');
      return void response.status(201).json({ id: chat });
    }
    const channel = String(channelData?.channel?.id);
    if (!kept.has(channel)) return refuse(response, 404, 'ConversationNotFound');
    if (isTooLarge(request, response, connector.faults)) return;
    const activityId = connector.write(channel, activity);
    connector.know(`${channel};messageid=${activityId}`);
    response.status(201).json({ id: `${channel};messageid=${activityId}`, activityId });
  });
  app.get('/v3/conversations/:conversation/members/:member', (request, response) => {
    const member = connector.members.get(param(request, 'member'));
    if (messagesFor(request, response) === undefined) return;
    if (member === undefined) return refuse(response, 404, 'MemberNotFoundInConversation');
    response.json(member);
  });
  app.get('/v3/conversations/:conversation/pagedmembers', (_, response) => {
    response.json({ members: [...new Set(connector.members.values())] });
  });
}

function isTooLarge({ body }: Request, response: Response, faults: string[]): boolean {
  const message = body.activity ?? body;
  for (const { content } of (message.attachments ?? []) as NonNullable<Message['attachments']>)
    faults.push(...faultsOf(content));
  if (message.type === 'message' && !message.attachments?.length && !String(message.text ?? '').trim())
    faults.push('a message without a card and without a word');
  if (Buffer.byteLength(JSON.stringify(message), 'utf16le') <= largestMessage) return false;
  faults.push('a message is too large for Teams');
  refuse(response, 413, 'MessageSizeTooBig');
  return true;
}

/** What is wrong with a card that somebody is shown. */
export const faultsOf = (card: AdaptiveCard): readonly string[] => [
  ...cardFaults(card),
  ...(cardSize(card) > largestCard ? [`a card of ${cardSize(card)} bytes`] : []),
];

const refuse = (response: Response, status: number, code: string): void =>
  void response.status(status).json({ error: { code, message: 'the connector of the rig' } });
