/** The address at which a calendar asks for what is somebody's, over HTTP. */
import { get } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { feedDesk } from '../../../src/adapters/http/feed-desk.ts';
import { type RunningServer, startServer } from '../../../src/adapters/http/server.ts';

let server: RunningServer;
let reported: unknown[];
let give: (token: string) => Promise<string | null>;

beforeEach(async () => {
  reported = [];
  give = async (token) => (token === 'mine' ? 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' : null);
  const desk = feedDesk({ feed: (token) => give(token), report: (error) => reported.push(error) });
  server = await startServer({ port: 0, host: '127.0.0.1', routers: [desk], ready: async () => {} });
});
afterEach(() => server.close());

const addressOf = (path: string): string => `http://127.0.0.1:${server.port}/calendar/${path}`;

const ask = (path: string) => fetch(addressOf(path));

/** As a calendar asks again; `fetch` would say that it wants nothing kept. */
const askAgain = (path: string, etag: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const request = get(addressOf(path), { headers: { 'if-none-match': etag } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    request.on('error', reject);
  });

it('gives the calendar, and tells whoever asks again that nothing changed', async () => {
  const first = await ask('mine.ics');
  expect(first.status).toBe(200);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  expect(await first.text()).toContain('BEGIN:VCALENDAR');
  expect(await askAgain('mine.ics', first.headers.get('etag') ?? '')).toBe(304);
  expect(await askAgain('mine.ics', '"of before"')).toBe(200);
});

it('knows no other address', async () => {
  for (const path of ['other.ics', 'mine', 'mine.ics/more', '%00.ics', '.ics', '%E0%A4%A.ics'])
    expect((await ask(path)).status).toBe(404);
  expect(reported).toEqual([]);
});

it('looks no further for whoever guesses again and again', async () => {
  let looks = 0;
  give = async () => {
    looks += 1;
    return null;
  };
  for (let guess = 0; guess < 30; guess += 1) expect((await ask(`guess-${guess}.ics`)).status).toBe(404);
  expect((await ask('mine.ics')).status).toBe(429);
  expect(looks).toBe(30);
});

it('tells nobody why a calendar could not be made', async () => {
  give = async () => {
    throw new Error('J-07');
  };
  const answer = await ask('mine.ics');
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('J-07');
  expect(reported).toHaveLength(1);
});
