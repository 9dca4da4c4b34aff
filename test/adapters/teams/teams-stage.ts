/** The Teams app on a real port, between a small connector, Microsoft's keys and a driver with real tokens, with a bot that a test writes. */
import type { AddressInfo } from 'node:net';
import express from 'express';
import { openTeams, type TeamsApp } from '../../../src/adapters/teams/app.ts';
import type { TeamsOptions } from '../../../src/adapters/teams/options.ts';
import type { Trouble } from '../../../src/bot/outbox/tell-administrators.ts';
import type { Incoming, Outcome } from '../../../src/bot/ports/incoming.ts';
import { type MemoryStores, memoryStores } from '../../memory-stores/memory-stores.ts';
import { createTexts } from '../../texts.ts';
import { type ConnectorStub, startConnector } from './connector-stub.ts';
import { appId, type OpenIdStub, startOpenId, tenantId } from './open-id-stub.ts';
import type { Activity } from './teams-activities.ts';
import { settle, teamsSchool } from './teams-school.ts';

export const say = createTexts();

export type StageBot = (incoming: Incoming) => Outcome | Promise<Outcome>;

export interface Answered {
  readonly status: number;
  readonly text: string;
  /** The body as Teams reads it. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly milliseconds: number;
}

export interface Stage {
  readonly connector: ConnectorStub;
  readonly openId: OpenIdStub;
  readonly app: TeamsApp;
  readonly stores: MemoryStores;
  /** All that the bot was given, in order. */
  readonly arrivals: readonly Incoming[];
  /** All that the administrators were told of channels. */
  readonly told: readonly Trouble[];
  /** All that was logged. */
  readonly logged: readonly string[];
  readonly address: string;
  readonly options: TeamsOptions;
  /** Posts an activity as Teams does; gives the answer. */
  posts(activity: Activity, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Posts any body. */
  postsRaw(body: string, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Waits for what goes on after the answer. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly bot: StageBot;
  readonly options?: Partial<TeamsOptions>;
}

export async function openStage({ bot, options: given = {} }: StageOptions): Promise<Stage> {
  const [connector, openId] = await Promise.all([startConnector(), startOpenId()]);
  settle(connector);
  const stores = memoryStores();
  const arrivals: Incoming[] = [];
  const logged: string[] = [];
  const told: Trouble[] = [];
  const note = (details: object, message: string) => void logged.push(`${message} ${JSON.stringify(details)}`);
  const options: TeamsOptions = {
    config: { appId, password: 'a secret of the stage', tenantId, type: 'SingleTenant' },
    organisation: teamsSchool,
    ...stores,
    clock: { now: () => new Date() },
    say,
    log: { info: note, warn: note, error: note },
    openId: openId.metadata,
    connectorHosts: ['127.0.0.1'],
    betweenMessages: 1,
    ...given,
  };
  const app = openTeams(options);
  const serving = app.serve(
    async (incoming) => {
      arrivals.push(incoming);
      return bot(incoming);
    },
    async (trouble) => void told.push(trouble),
  );
  const web = express();
  web.use(serving.router);
  const server = web.listen(0, '127.0.0.1');
  // On a computer under load a line would be let go in the moment in which it is used again.
  server.keepAliveTimeout = 0;
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  const postsRaw: Stage['postsRaw'] = async (body, headers = {}) => {
    const since = performance.now();
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    const text = await response.text();
    const parsed = text.startsWith('{') ? JSON.parse(text) : undefined;
    return { status: response.status, text, body: parsed, milliseconds: performance.now() - since };
  };
  return {
    connector,
    openId,
    app,
    stores,
    arrivals,
    told,
    logged,
    address,
    options,
    posts: (activity, headers) => {
      const serviceUrl = connector.address;
      return postsRaw(JSON.stringify({ serviceUrl, ...activity }), {
        authorization: openId.bearer(serviceUrl),
        ...headers,
      });
    },
    postsRaw,
    settled: () => serving.close(),
    close: async () => {
      await serving.close();
      server.closeAllConnections();
      server.close();
      await Promise.all([connector.close(), openId.close()]);
    },
  };
}
