/** What the administrator sees in the terminal when a platform works, does not work, or says nothing; the other one goes on. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { slackScopes } from '../../src/adapters/slack/scopes.ts';
import { startWebApi, type WebApiStub } from '../adapters/slack/web-api-stub.ts';
import { testDatabase } from '../database.ts';
import { runSolis, type Solis, startSolis } from '../e2e/solis-process.ts';

// A process takes its time to start on a machine that has other work to do.
vi.setConfig({ testTimeout: 90_000 });

const channel = 'C0123ABCD';
const database = testDatabase();
let slack: WebApiStub;
let solis: Solis | undefined;

beforeEach(async () => {
  slack = await startWebApi();
  slack.scopes = slackScopes.map(({ scope }) => scope).join(',');
});
afterEach(async () => {
  await solis?.remove();
  solis = undefined;
  await slack.close();
});

const production = {
  NODE_ENV: 'production',
  SOLIS_DATA_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  MICROSOFT_APP_ID: 'off',
  LOG_LEVEL: 'fatal',
};

/** In production, with keys that only look like keys; no connection to Microsoft is needed for the door. */
async function start(settings: Readonly<Record<string, string>> = {}): Promise<Solis> {
  solis = await startSolis(
    database.uri,
    {
      ...production,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: slack.address,
      ...settings,
    },
    (school) => school.replace('name: Atbalsta komanda', `name: Atbalsta komanda\n    slack: ${channel}`),
  );
  return solis;
}

/** Waits until the terminal shows a line like that. */
const line = (like: RegExp) =>
  vi.waitFor(() => expect(solis?.output()).toMatch(like), { timeout: 20_000, interval: 100 });
const posted = async (path: string): Promise<number> =>
  (
    await fetch(`${solis?.address}${path}`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
  ).status;

describe('The terminal tells of Slack', () => {
  it('that it is ready', async () => {
    slack.channels.set(channel, { id: channel, is_member: true });
    await start();
    await line(/^Slack: ready in the workspace T1$/m);
    expect(solis?.output()).not.toContain('Teams');
  });

  it('which permissions and which channel are wrong and what to do, each in a line, and that the rest works', async () => {
    slack.channels.set(channel, { id: channel, is_member: true, is_archived: true });
    slack.scopes = slack.scopes.replace(',users:read,users:read.email', '');
    await start();
    await line(/^Slack: everything else works in the workspace T1$/m);
    expect(solis?.output()).toMatch(
      /^Slack: .*install the app.*\(slack-missing-scope; users:read, users:read\.email\)$/m,
    );
    expect(solis?.output()).toMatch(/^Slack: .*Unarchive.*\(slack-archived; channel atbalsta-komanda\)$/m);
  });

  it('that its token is not accepted and what to do, while Teams is served', async () => {
    slack.misbehave('*', { kind: 'refuses', error: 'invalid_auth' });
    await start({
      MICROSOFT_APP_ID: '01234567-89ab-4def-8123-456789abcdef',
      MICROSOFT_APP_PASSWORD: 'p',
      MICROSOFT_APP_TENANT_ID: '11111111-2222-4333-8444-555555555555',
    });
    await line(/^Slack: .*SLACK_BOT_TOKEN.*\(slack-token\)$/m);
    expect(solis?.output()).not.toContain('everything else');
    expect([await posted('/slack/events'), await posted('/api/messages')]).toEqual([401, 400]);
    // Whether or not this computer reaches Microsoft, which does not know this bot.
    await line(/^Teams: (no answer yet|.*MICROSOFT_APP_PASSWORD)/m);
  });

  it('that it is silent, and Solis goes on and stops cleanly', async () => {
    slack.misbehave('*', { kind: 'hangs' });
    await start();
    await line(/^Slack: no answer yet/m);
    expect((await fetch(`${solis?.address}/readyz`)).status).toBe(200);
    const asked = Date.now();
    expect(await solis?.end('SIGTERM')).toMatchObject({ code: 0 });
    expect(Date.now() - asked).toBeLessThan(5_000);
  });

  it('that Socket Mode has no connection', async () => {
    slack.channels.set(channel, { id: channel, is_member: true });
    slack.misbehave('apps.connections.open', { kind: 'refuses', error: 'invalid_auth' });
    await start({ SLACK_APP_TOKEN: 'xapp-1' });
    await line(/^Slack: no connection in Socket Mode yet.*SLACK_APP_TOKEN/m);
    expect(solis?.output()).not.toContain('ready');
  });
});

it('a caller who falls silent in the midst of a request does not keep Solis from stopping', async () => {
  await start();
  const { hostname, port } = new URL(solis?.address ?? '');
  const caller = connect(Number(port), hostname).on('error', () => undefined);
  await once(caller, 'connect');
  caller.write(`POST /slack/events HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n\r\n{`);
  await pause(300);
  expect(await solis?.end('SIGTERM')).toMatchObject({ code: 0 });
  caller.destroy();
});

it('a port that is taken is told with what to do', async () => {
  await start();
  const { port } = new URL(solis?.address ?? '');
  const { code, output } = await runSolis({ MONGODB_URI: database.uri, PORT: port });
  expect([code, output]).toEqual([1, expect.stringMatching(/^PORT .*another port/m)]);
});
