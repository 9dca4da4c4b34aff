/** The Web API as the app sees it: a recording door before the emulator that adds Slack's rules and goes wrong when told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node:querystring';
import { setTimeout as pause } from 'node:timers/promises';
import { type Asked, completed, refusalOf } from './slack-rig-rules.ts';
import { formOf, slackApp, type Told, type Workspace } from './slack-rig-workspace.ts';
import { inJson } from './web-api-stub.ts';

export interface Call {
  readonly method: string;
  readonly body: Told;
  readonly at: number;
}

/** What is answered instead: an error of Slack's, a status, silence; or the answer, but late, or lost on its way back. */
export type Misbehaviour =
  | { readonly kind: 'refuses'; readonly error: string }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  | { readonly kind: 'hangs' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'lost' };

/** What the door asks of the rig. */
export interface Behind {
  readonly workspace: Workspace;
  readonly scopes: readonly string[];
  /** Where Socket Mode connects to; null where it is off. */
  readonly socketAddress: () => string | null;
  /** Slack's own word on something the emulator would take; null where it may. */
  readonly refuse: (asked: Asked) => { readonly error: string } | null;
  /** Something was done. */
  readonly done: (asked: Asked, told: Told) => void;
  /** A reply to a response_url. */
  readonly respond: (id: string, body: Told) => Promise<boolean>;
  readonly fault: (text: string) => void;
}

export interface WebApi {
  readonly address: string;
  readonly calls: readonly Call[];
  misbehave(method: string, how: Misbehaviour, times: number): void;
  close(): Promise<void>;
}

export async function startRigWebApi(behind: Behind): Promise<WebApi> {
  const wrong: { readonly method: string; readonly how: Misbehaviour; times: number }[] = [];
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error) => {
      behind.fault(`the rig itself: ${error}`);
      response.destroy();
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, area, method = ''] = (request.url ?? '').split(/[/?]/);
    const text = await textOf(request);
    if (area === 'respond') {
      response.statusCode = (await behind.respond(method, JSON.parse(text) as Told)) ? 200 : 404;
      return void response.end();
    }
    const asked = { method, body: readForm(text), token: (request.headers.authorization ?? '').replace('Bearer ', '') };
    calls.push({ method, body: asked.body, at: performance.now() });
    const found = wrong.find((one) => one.times > 0 && (one.method === method || one.method === '*'));
    if (found !== undefined) found.times -= 1;
    const how = found?.how;
    if (how?.kind === 'hangs') return;
    if (how?.kind === 'status') return sendStatus(response, how);
    if (how?.kind === 'refuses') return send(response, { ok: false, error: how.error });
    if (how?.kind === 'slow') await pause(how.milliseconds);
    const told = await perform(behind, asked);
    if (how?.kind === 'lost') return void response.destroy();
    response.setHeader('x-oauth-scopes', behind.scopes.join(','));
    send(response, told);
  };
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    misbehave: (method, how, times) => void wrong.push({ method, how, times }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function perform(behind: Behind, asked: Asked): Promise<Told> {
  const { workspace, scopes } = behind;
  const refused = refusalOf(asked, scopes) ?? behind.refuse(asked);
  if (refused !== null) {
    if (/^invalid_(arguments|blocks)$/.test(refused.error)) behind.fault(`${asked.method}: ${JSON.stringify(refused)}`);
    return { ok: false, ...refused };
  }
  if (asked.method === 'apps.connections.open') {
    const url = behind.socketAddress();
    return url === null ? { ok: false, error: 'forbidden_team' } : { ok: true, url };
  }
  const told = completed(asked, await forward(workspace, asked), workspace, scopes);
  if (told.ok === true) behind.done(asked, told);
  return told;
}

async function forward({ api }: Workspace, { method, body }: Asked): Promise<Told> {
  const headers = { authorization: `Bearer ${slackApp.botToken}` };
  const response = await fetch(`${api}${method}`, { method: 'POST', body: formOf(body), headers });
  return response.ok ? ((await response.json()) as Told) : { ok: false, error: 'unknown_method' };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

const readForm = (text: string): Told =>
  Object.fromEntries(
    Object.entries(parse(text)).map(([key, value]) => [key, inJson.has(key) ? JSON.parse(String(value)) : value]),
  );

function send(response: ServerResponse, told: Told): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(told));
}

function sendStatus(response: ServerResponse, { status, retryAfter }: { status: number; retryAfter?: number }): void {
  response.statusCode = status;
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  response.end();
}
