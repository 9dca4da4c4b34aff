/** A small connector of Teams on a real port: keeps the messages of each conversation, knows who is who, fails when told to. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import type { AdaptiveCard } from '../../../src/adapters/teams/render-elements.ts';
import { wordsOfCard } from './words-of-card.ts';

interface KeptMessage {
  readonly id: string;
  readonly type: string;
  readonly summary?: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly channelData?: unknown;
  readonly attachments?: readonly { readonly contentType: string; readonly content: AdaptiveCard }[];
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string | undefined;
  readonly at: number;
}

export interface Failure {
  readonly method: string;
  /** Part of the path. */
  readonly path: string;
  readonly times: number;
  /** 'hang': never an answer. 'drop': the line is cut after the message was taken. */
  readonly answer:
    | { readonly status: number; readonly code?: string; readonly retryAfter?: string; readonly legacy?: string }
    | 'hang'
    | 'drop';
}

export interface ConnectorStub {
  readonly address: string;
  readonly calls: Call[];
  readonly members: Map<string, Readonly<Record<string, unknown>>>;
  /** The messages that stand in a conversation, the oldest first. */
  in(conversation: string): readonly KeptMessage[];
  /** Their words. */
  words(conversation: string): readonly string[];
  /** A person deletes a message. */
  remove(conversation: string, id: string): void;
  failNext(failure: Failure): void;
  close(): Promise<void>;
}

export async function startConnector(): Promise<ConnectorStub> {
  const kept = new Map<string, KeptMessage[]>();
  const calls: Call[] = [];
  const members = new Map<string, Readonly<Record<string, unknown>>>();
  const failures: { -readonly [Key in keyof Failure]: Failure[Key] }[] = [];
  let last = 1_700_000_000_000;
  const removed = new Set<string>();
  const nextId = (): string => String(++last);
  const of = (conversation: string): KeptMessage[] => {
    const messages = kept.get(conversation) ?? [];
    kept.set(conversation, messages);
    return messages;
  };
  const param = (request: Request, name: string): string => decodeURIComponent(String(request.params[name]));
  const app = express();
  app.use(express.json({ limit: '1mb' }));
  app.use((request, response, next) => {
    const { method, path, headers } = request;
    const decoded = decodeURIComponent(path);
    calls.push({
      method,
      path: decoded,
      body: request.body ?? {},
      authorization: headers.authorization,
      at: Date.now(),
    });
    const failure = failures.find((one) => one.times > 0 && one.method === method && decoded.includes(one.path));
    if (failure === undefined) return next();
    failure.times -= 1;
    const { answer } = failure;
    if (answer === 'hang') return;
    if (answer === 'drop') {
      response.json = () => response;
      next();
      return void setTimeout(() => request.socket.destroy(), 20);
    }
    if (answer.retryAfter !== undefined) response.set('retry-after', answer.retryAfter);
    const body = answer.legacy
      ? { errorCode: 209, message: answer.legacy }
      : { error: { code: answer.code, message: 'Anna was here' } };
    response.status(answer.status).json(body);
  });
  const post = (request: Request, response: Response): void => {
    const id = nextId();
    of(param(request, 'conversation')).push({ ...request.body, id });
    response.status(201).json({ id });
  };
  app.post('/v3/conversations/:conversation/activities', post);
  app.post('/v3/conversations/:conversation/activities/:below', post);
  app.put('/v3/conversations/:conversation/activities/:id', (request, response) => {
    const messages = of(param(request, 'conversation'));
    const index = messages.findIndex(({ id }) => id === param(request, 'id'));
    const id = param(request, 'id');
    const gone = { error: { code: 'ActivityNotFoundInConversation', message: 'Anna was here' } };
    if (removed.has(id)) return void response.status(404).json(gone);
    if (index >= 0) messages[index] = { ...request.body, id };
    else messages.push({ ...request.body, id });
    response.json({ id });
  });
  app.post('/v3/conversations', (request, response) => {
    const { activity, channelData, members: [person] = [] } = request.body;
    if (activity === undefined) return void response.status(201).json({ id: `a:new-${person.id}` });
    const activityId = nextId();
    const id = `${channelData.channel.id};messageid=${activityId}`;
    of(id).push({ ...activity, id: activityId });
    response.status(201).json({ id, activityId });
  });
  app.get('/v3/conversations/:conversation/members/:member', (request, response) => {
    const member = members.get(param(request, 'member'));
    if (member) response.json(member);
    else response.status(404).json({ error: { code: 'MemberNotFoundInConversation' } });
  });
  const server = createServer(app);
  // On a computer under load a line would be let go in the moment in which it is used again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const inAll = (conversation: string) =>
    [...kept]
      .filter(([id]) => id === conversation || id.startsWith(`${conversation};`))
      .flatMap(([, messages]) => messages);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    members,
    in: (conversation) => inAll(conversation).filter(({ type }) => type === 'message'),
    words: (conversation) =>
      inAll(conversation)
        .filter(({ type }) => type === 'message')
        .map((message) => (message.attachments ?? []).map(({ content }) => wordsOfCard(content)).join(' ')),
    remove: (conversation, id) => {
      removed.add(id);
      kept.set(
        conversation,
        of(conversation).filter((message) => message.id !== id),
      );
    },
    failNext: (failure) => void failures.push({ ...failure }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
