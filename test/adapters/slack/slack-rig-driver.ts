/** Sends what Slack sends: signed over HTTP, or as envelopes over a socket. */
import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { formOf, type Told } from './slack-rig-workspace.ts';
import type { SocketStub } from './socket-stub.ts';

/** One thing that Slack tells the app. */
export interface Delivery {
  readonly kind: 'event' | 'command' | 'interaction';
  readonly body: Told;
  /** Set where it is delivered again. */
  readonly retry?: { readonly number: number; readonly reason: string };
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly body: Told;
  readonly milliseconds: number;
}

/** What makes a request other than Slack would send it. */
interface Forging {
  readonly secret?: string;
  readonly unsigned?: boolean;
  /** Seconds by which the timestamp is ahead of now. */
  readonly ahead?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RawRequest extends Forging {
  readonly text: string;
  readonly type: 'json' | 'form';
}

const contentTypes = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const;

/** Posts a body to the app. */
export async function postSigned(address: string, signingSecret: string, request: RawRequest): Promise<Answered> {
  const { text, type, unsigned, headers, secret = signingSecret, ahead = 0 } = request;
  const timestamp = String(Math.floor(Date.now() / 1000) + ahead);
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${text}`).digest('hex')}`;
  const signed = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
  const since = performance.now();
  const response = await fetch(`${address}/slack/events`, {
    method: 'POST',
    body: text,
    headers: { 'content-type': contentTypes[type], ...(unsigned !== true && signed), ...headers },
  });
  const answer = await response.text();
  return answered(response.status, answer, since);
}

/** The body of a delivery as it goes over HTTP. */
export function rawOf({ kind, body, retry }: Delivery): RawRequest {
  const headers: Record<string, string> = retry
    ? { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason }
    : {};
  switch (kind) {
    case 'event':
      return { text: JSON.stringify(body), type: 'json', headers };
    case 'command':
      return { text: formOf(body).toString(), type: 'form', headers };
    case 'interaction':
      return { text: formOf({ payload: JSON.stringify(body) }).toString(), type: 'form', headers };
    default:
      return kind satisfies never;
  }
}

const envelopeTypes = { event: 'events_api', command: 'slash_commands', interaction: 'interactive' } as const;
/** Slack gives up on an acknowledgement after three seconds. */
const longest = 3_000;

/** Sends over a connection of Socket Mode, and waits for its acknowledgement; status 504 where none comes. */
export async function sendEnvelope(stub: SocketStub, { kind, body, retry }: Delivery, link = 0): Promise<Answered> {
  const envelope_id = randomUUID();
  const since = performance.now();
  const retried = retry ? { retry_attempt: retry.number, retry_reason: retry.reason } : {};
  const rest = { payload: body, accepts_response_payload: kind !== 'event', ...retried };
  stub.send({ envelope_id, type: envelopeTypes[kind], ...rest }, link);
  while (performance.now() - since < longest) {
    const found = stub.acknowledged.find((one) => one.envelope_id === envelope_id);
    if (found !== undefined) return answered(200, found.payload ? JSON.stringify(found.payload) : '', since);
    await pause(2);
  }
  return answered(504, '', since);
}

function answered(status: number, text: string, since: number): Answered {
  const milliseconds = performance.now() - since;
  return { status, text, body: text.startsWith('{') ? (JSON.parse(text) as Told) : {}, milliseconds };
}
