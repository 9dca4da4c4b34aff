/** The local chat serves this computer and its own pages, and refuses everybody else. */
import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeBot, WebServer } from './web-server.ts';
import { startWebServer } from './web-server.ts';

let server: WebServer;
const start = async (bot: FakeBot) => {
  server = await startWebServer(bot);
};
afterEach(() => server.close());

const id = 'c0ffee00-0000-4000-8000-000000000001';
const post = (path: string, body: Readonly<Record<string, string>>) =>
  fetch(`${server.address}${path}`, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual' });

describe('who is refused', () => {
  const raw = (path: string, headers: Readonly<Record<string, string>>, method = 'GET') =>
    new Promise<number | undefined>((resolve, reject) => {
      request({ port: server.port, host: '127.0.0.1', path, method, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
  const own = () => `127.0.0.1:${server.port}`;

  it.each([
    ['another name for this computer (DNS rebinding)', '/', { host: 'solis.example:3978' }],
    ['a name that only begins like this computer', '/', { host: 'localhost.example' }],
    ['a page of another site', '/', { origin: 'https://example.org' }],
    ['another port of this computer', '/as/ilze', { origin: 'http://127.0.0.1:1' }],
    [
      'a picture on another site that would tap a button',
      '/as/ilze/form?token=approve',
      { 'sec-fetch-site': 'cross-site' },
    ],
    [
      'another program of this computer, by a link',
      '/as/ilze',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' },
    ],
    ['somebody far away, through a proxy', '/as/ilze', { 'x-forwarded-for': '203.0.113.7' }],
    ['a proxy that tells only the name it was asked by', '/as/ilze', { 'x-forwarded-host': 'solis.example' }],
    ['a proxy that tells only itself', '/as/ilze', { via: '1.1 proxy' }],
    ['a proxy that tells only whom it serves', '/as/ilze', { 'x-real-ip': '203.0.113.7' }],
    ['a proxy of Cloudflare', '/as/ilze', { 'cf-connecting-ip': '203.0.113.7' }],
  ])('refuses %s', async (_, path, headers: Readonly<Record<string, string>>) => {
    await start(() => ({ reply: null }));
    expect(await raw(path, { host: own(), ...headers })).toBe(403);
    expect(await raw('/as/ilze/say', { host: own(), ...headers }, 'POST')).toBe(403);
    expect(server.arrivals).toEqual([]);
  });

  it('lets in whoever opens it on this computer, by any of its names or by a link to the front page', async () => {
    await start(() => ({ reply: null }));
    for (const host of [own(), `localhost:${server.port}`, `[::1]:${server.port}`])
      expect(await raw('/', { host })).toBe(200);
    expect(await raw('/', { host: own(), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(200);
  });

  it('leaves addresses that are not its own alone', async () => {
    await start(() => ({ reply: null }));
    expect(await raw('/elsewhere', { host: 'solis.example' })).toBe(200);
  });

  it.each([
    ['/as/nobody', 'Šāda darbinieka nav'],
    ['/channel/nowhere', 'Šāda kanāla nav'],
    ['/as/ilze/nothing', 'Šādas lapas nav'],
  ])('says kindly that %s is not there', async (path, title) => {
    await start(() => ({ reply: null }));
    const answer = await fetch(`${server.address}${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(title);
  });

  it('refuses a post that no page of its own sends', async () => {
    await start(() => ({ reply: null }));
    expect((await post('/as/ilze/tap', { id })).status).toBe(400);
    expect((await post('/as/ilze/say', { id: '<script>', text: 'x' })).status).toBe(400);
    expect((await post('/as/ilze/say', { id, text: 'x'.repeat(1_100_000) })).status).toBe(413);
  });

  it('forbids inline scripts, foreign frames and caching', async () => {
    await start(() => ({ reply: null }));
    const { headers } = await fetch(`${server.address}/as/ilze`);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
