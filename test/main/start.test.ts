/** The process as an administrator meets it: wrong settings, its addresses, and the way it stops. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../database.ts';
import { runSolis, type Solis, startSolis, writeSchool } from '../e2e/solis-process.ts';

// A process takes its time to start on a machine that has other work to do.
vi.setConfig({ testTimeout: 90_000 });

const folder = mkdtempSync(join(tmpdir(), 'solis-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.concurrent('Solis does not start', () => {
  it('with wrong settings, and tells all of them with what to do', async () => {
    const { code, output } = await runSolis({
      PORT: 'three',
      MONGODB_URI: 'postgres://db.example/solis',
      SOLIS_DATA_KEYS: 'short:abc',
      LOG_LEVEL: 'loud',
    });
    expect(code).toBe(2);
    const lines = output.trim().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'MONGODB_URI', 'SOLIS_DATA_KEYS', 'LOG_LEVEL']);
    for (const line of lines) expect(line).toContain('Give ');
    expect(output).not.toContain('abc');
  });

  it('with a wrong school file, and names every fault by its line', async () => {
    const school = writeSchool(folder, (text) =>
      text.replace('language: lv', 'language: latviešu').replace('teacher: anna', 'teacher: nobody'),
    );
    const { code, output } = await runSolis({ SOLIS_ORGANISATION: school, SOLIS_LOCAL_CHAT: 'open' });
    expect(code).toBe(2);
    const lines = output.trim().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/school\.yaml:\d+/);
    expect(output).toContain('nobody');
  });
});

describe('Solis once started', () => {
  const database = testDatabase();
  let solis: Solis;
  beforeAll(async () => {
    solis = await startSolis(database.uri);
  });
  afterAll(() => solis.remove());

  it('says that it lives and is ready', async () => {
    const answers = await Promise.all(['/healthz', '/readyz'].map((path) => fetch(solis.address + path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('has no metrics where no secret for them is set', async () => {
    expect((await fetch(`${solis.address}/metrics`)).status).toBe(404);
  });

  it('opens the local chat, and refuses it to a request for another host', async () => {
    expect((await fetch(solis.address)).status).toBe(200);
    expect(await statusFor({ host: 'solis.example' })).toBe(403);
    expect(await statusFor({ 'x-forwarded-for': '192.0.2.7' })).toBe(403);
  });

  it('stops within a few seconds when it is asked to, even with a chat open, and leaves no error behind', async () => {
    const stream = await fetch(`${solis.address}/as/anna/events?as=anna&since=0`);
    const asked = Date.now();
    const { code, output } = await solis.end('SIGTERM');
    expect(code).toBe(0);
    expect(Date.now() - asked).toBeLessThan(5_000);
    const [address, open, ...more] = output.trim().split('\n');
    expect(address).toBe(`Solis: ${solis.address}/`);
    expect(open).toContain('with no sign-in');
    expect(more).toEqual([]);
    await stream.body?.cancel().catch(() => {});
  });

  const statusFor = (headers: Readonly<Record<string, string>>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(solis.address, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
});

it('Solis ends, with a word, where the database that it started has ended', async () => {
  const dataDir = join(folder, 'own');
  const solis = await startSolis('', { SOLIS_DATA_DIR: dataDir });
  const { keeper } = JSON.parse(readFileSync(join(dataDir, 'mongodb.json'), 'utf8'));
  process.kill(keeper, 'SIGKILL');
  const { code, output } = await solis.ended;
  expect(code).toBe(1);
  expect(output).toContain('The database that Solis started ended by itself (SIGKILL). Start Solis again.');
  await solis.remove();
});

describe('in production', () => {
  const database = testDatabase();
  let solis: Solis | undefined;
  afterEach(() => solis?.remove());

  it('the local chat is not there, the addresses for the watch are, and the terminal says what is served', async () => {
    const keys = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
    solis = await startSolis(database.uri, {
      ...{ NODE_ENV: 'production', SOLIS_DATA_KEYS: keys, MICROSOFT_APP_ID: 'off', HOST: '127.0.0.1' },
      ...{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret', SLACK_API_URL: 'http://127.0.0.1:9/' },
      ...{ SMTP_URL: 'smtp://solis:parole@127.0.0.1:9', SMTP_FROM: 'solis@skola.example' },
      ...{ SOLIS_METRICS_TOKEN: 'abcdefgh12345678' },
    });
    const statuses = await Promise.all(
      ['/', '/as/anna', '/readyz'].map(async (path) => (await fetch(`${solis?.address}${path}`)).status),
    );
    expect(statuses).toEqual([404, 404, 200]);
    const metrics = () => fetch(`${solis?.address}/metrics`, { headers: { authorization: 'Bearer abcdefgh12345678' } });
    await vi.waitFor(
      async () => expect(await (await metrics()).text()).toContain('solis_sweep_duration_seconds_count{end="done"} 1'),
      { timeout: 20_000 },
    );
    expect(await (await metrics()).text()).toContain('solis_database_ready 1');
    expect(solis.output()).toMatch(
      /^Solis: serves Jaunkalnes pamatskola; chats: Slack; mail: 127\.0\.0\.1:9; database: \S+ at \S+$/m,
    );
    await vi.waitFor(
      () => expect(solis?.output()).toMatch(/^Mail: no answer yet; Solis goes on asking\. See .* SMTP_URL/m),
      { timeout: 20_000 },
    );
    expect(solis.output()).not.toContain('parole');
  });
});
