/** The door for Slack's requests over HTTP: nobody but Slack comes in, and only what it can send. */

import { parse as parseForm } from 'node:querystring';
import { type App, type Receiver, verifySlackRequest } from '@slack/bolt';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { ChatLog } from '../../bot/core/chat-options.ts';
import { wellFormed } from '../../shared/well-formed-json.ts';
import { faultOf } from './errors.ts';
import { hold } from './hand-to-bolt.ts';
import { parseBody } from './parse.ts';

export interface Door {
  /** `POST /slack/events`; every other address is left alone. */
  readonly router: Router;
  readonly receiver: Receiver;
}

/** Bytes of one request; the largest form that Slack sends back fills a part of it. */
const largestBody = '256kb';
/** Seconds that Slack's clock may be ahead of ours; the library checks only that a request is not old (bolt 5.1). */
const mostAhead = 60;

const path = '/slack/events';

/** Slack's requests, signed with that secret. */
export function openDoor({ signingSecret, log }: { readonly signingSecret: string; readonly log: ChatLog }): Door {
  let app: App | null = null;
  const router = express.Router();
  const answer = (request: Request, response: Response) => enter({ app, signingSecret, log }, request, response);
  router.post(path, express.raw({ type: () => true, limit: largestBody, inflate: false }), answer);
  // Express knows a handler of faults by its four parameters.
  router.use(path, (error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    if (status >= 500) log.error(faultOf(error), 'slack: a request could not be answered');
    end(response, status);
  });
  const receiver: Receiver = {
    init: (given) => {
      app = given;
    },
    start: async () => undefined,
    stop: async () => {
      app = null;
    },
  };
  return { router, receiver };
}

interface Guard {
  readonly app: App | null;
  readonly signingSecret: string;
  readonly log: ChatLog;
}

async function enter({ app, signingSecret, log }: Guard, request: Request, response: Response): Promise<void> {
  const raw: unknown = request.body;
  const text = Buffer.isBuffer(raw) ? raw.toString('utf8') : '';
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  // Slack tries the address of a command in this way, unsigned; there is nothing to answer but that we are here.
  if (isForm && text.length < 200 && parseForm(text).ssl_check === '1') return end(response, 200);
  if (!isSigned(request, text, signingSecret)) return end(response, 401);
  const body = decoded(text, isForm);
  if (body === null) return end(response, 400);
  if (body.type === 'url_verification') return void response.json({ challenge: String(body.challenge) });
  const parsed = parseBody(body);
  if (parsed.kind === 'malformed') return end(response, 400);
  if (parsed.kind === 'ignored') return end(response, 200);
  // Solis stops: Slack delivers it again, to the process that comes after.
  if (app === null) return end(response, 503);
  try {
    const answer = await hold(app, parsed.arrival);
    if (answer === undefined) end(response, 200);
    else response.json(answer);
  } catch (error) {
    log.error({ ...faultOf(error), arrival: parsed.arrival.id }, 'slack: an arrival could not be taken on');
    end(response, 500);
  }
}

/** Nothing is told but the number. */
function end(response: Response, status: number): void {
  if (!response.headersSent) response.status(status).end();
}

function isSigned({ headers }: Request, body: string, signingSecret: string): boolean {
  const signature = headers['x-slack-signature'];
  const timestamp = headers['x-slack-request-timestamp'];
  // A signature made with no secret proves nothing.
  if (signingSecret === '') return false;
  if (typeof signature !== 'string' || typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return false;
  const at = Number(timestamp);
  if (at > Date.now() / 1000 + mostAhead) return false;
  try {
    const signed = { 'x-slack-signature': signature, 'x-slack-request-timestamp': at };
    verifySlackRequest({ signingSecret, body, headers: signed });
    return true;
  } catch {
    return false;
  }
}

/** The body as an object; null where it is none. */
function decoded(text: string, isForm: boolean): Readonly<Record<string, unknown>> | null {
  try {
    const form = isForm ? parseForm(text) : null;
    const body: unknown = form === null ? JSON.parse(text, wellFormed) : (ofPayload(form) ?? { ...form });
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : null;
  } catch {
    return null;
  }
}

function ofPayload({ payload }: NodeJS.Dict<string | string[]>): unknown {
  return typeof payload === 'string' ? (JSON.parse(payload, wellFormed) as unknown) : undefined;
}
