/** The Slack app on a real port, between a small Web API and a driver that signs as Slack does, with a bot that a test writes. */
import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { openSlack, type SlackApp } from '../../../src/adapters/slack/app.ts';
import type { SlackOptions } from '../../../src/adapters/slack/options.ts';
import type { Trouble } from '../../../src/bot/outbox/tell-administrators.ts';
import type { Incoming, Outcome } from '../../../src/bot/ports/incoming.ts';
import { type MemoryStores, memoryStores } from '../../memory-stores/memory-stores.ts';
import { createTexts } from '../../texts.ts';
import { settle, slackSchool } from './slack-school.ts';
import { startWebApi, stubTeam, type WebApiStub } from './web-api-stub.ts';

const signingSecret = 'a secret of the stage';
export const say = createTexts();

export type StageBot = (incoming: Incoming) => Outcome | Promise<Outcome>;

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
}

export interface Stage {
  readonly web: WebApiStub;
  readonly app: SlackApp;
  readonly stores: MemoryStores;
  /** All that the bot was given, in order. */
  readonly arrivals: readonly Incoming[];
  /** All that the administrators were told of channels. */
  readonly told: readonly Trouble[];
  /** All that was logged. */
  readonly logged: readonly string[];
  readonly address: string;
  readonly options: SlackOptions;
  /** As on a signal to end, while requests still come in. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly bot: StageBot;
  readonly options?: Partial<SlackOptions>;
  /** Before the app asks who it is. */
  readonly prepare?: (web: WebApiStub) => void;
}

export async function openStage({ bot, options: given = {}, prepare }: StageOptions): Promise<Stage> {
  const web = await startWebApi();
  settle(web);
  prepare?.(web);
  const stores = memoryStores();
  const arrivals: Incoming[] = [];
  const logged: string[] = [];
  const told: Trouble[] = [];
  const note = (details: object, message: string) => void logged.push(`${message} ${JSON.stringify(details)}`);
  const options: SlackOptions = {
    config: { botToken: 'xoxb-stage', signingSecret, apiUrl: web.address },
    organisation: slackSchool,
    ...stores,
    clock: { now: () => new Date() },
    say,
    log: { info: note, warn: note, error: note },
    betweenMessages: 1,
    ...given,
  };
  const app = openSlack(options);
  const serving = app.serve(
    async (incoming) => {
      arrivals.push(incoming);
      return bot(incoming);
    },
    async (trouble) => void told.push(trouble),
  );
  const server = express().use(serving.router).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  await serving.start();
  return {
    web,
    app,
    stores,
    arrivals,
    told,
    logged,
    options,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => serving.close(),
    close: async () => {
      await serving.close();
      await web.close();
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
    },
  };
}

export interface Sent {
  readonly text: string;
  readonly form?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds by which the timestamp is ahead of now. */
  readonly ahead?: number;
  readonly secret?: string;
}

/** Posts it as Slack does, signed. */
export async function post(stage: Pick<Stage, 'address'>, sent: Sent): Promise<Answered> {
  const timestamp = Math.floor(Date.now() / 1000) + (sent.ahead ?? 0);
  const secret = sent.secret ?? signingSecret;
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${sent.text}`).digest('hex')}`;
  const headers = {
    'content-type': sent.form === true ? 'application/x-www-form-urlencoded' : 'application/json',
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': signature,
    ...sent.headers,
  };
  const since = performance.now();
  const response = await fetch(`${stage.address}/slack/events`, { method: 'POST', body: sent.text, headers });
  const body = await response.text();
  return { status: response.status, body, milliseconds: performance.now() - since };
}

let count = 0;

/** The envelope of an event. */
export const envelope = (event: object, extra: object = {}) => ({
  token: 'x',
  team_id: stubTeam,
  api_app_id: 'A1',
  type: 'event_callback',
  event_id: `Ev${++count}`,
  event_time: 1_700_000_000,
  authorizations: [
    { enterprise_id: null, team_id: stubTeam, user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
  ],
  event,
  ...extra,
});

export const messageFrom = (user: string, text: string, extra: object = {}) => ({
  type: 'message',
  channel_type: 'im',
  channel: `D${user}`,
  user,
  text,
  ts: `17.${++count}`,
  team: stubTeam,
  ...extra,
});

export const sendEvent = (stage: Stage, event: object, extra: object = {}) =>
  post(stage, { text: JSON.stringify(envelope(event, extra)) });

export const sendInteraction = (stage: Stage, body: object) =>
  post(stage, { form: true, text: new URLSearchParams({ payload: JSON.stringify(body) }).toString() });

/** What every interaction tells. */
export const by = (user: string) => ({
  token: 'x',
  api_app_id: 'A1',
  team: { id: stubTeam, domain: 'liepziedi' },
  enterprise: null,
  is_enterprise_install: false,
  user: { id: user, username: user, name: user, team_id: stubTeam },
  trigger_id: `fresh-${++count}`,
});

/** Waits until it is so. */
export async function until(isSo: () => boolean, milliseconds = 5_000): Promise<void> {
  const since = performance.now();
  while (!isSo()) {
    if (performance.now() - since > milliseconds) throw new Error('waited in vain');
    await new Promise((next) => setTimeout(next, 10));
  }
}
