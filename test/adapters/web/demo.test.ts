/** The pages of a trial: the clock is moved from them, and the mails are looked at; only from this computer, and only in a trial. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Demo } from '../../../src/adapters/web/demo.ts';
import type { Letter } from '../../../src/bot/ports/mail.ts';
import { openTrial, startWebServer, type WebServer } from './web-server.ts';
import { wordsOfHtml } from './words-of-html.ts';

let server: WebServer;
let demo: Demo;
let seen: string[];
const start = async (clockMoved: () => Promise<void> = async () => undefined) => {
  demo = await openTrial();
  seen = [];
  server = await startWebServer(() => ({ reply: null }), {
    demo,
    clockMoved: async () => {
      seen.push(demo.clock.now().toISOString());
      await clockMoved();
    },
  });
};
afterEach(() => server.close());

const post = (body: Readonly<Record<string, string>>, headers = {}) =>
  fetch(`${server.address}/clock`, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual', headers });
const get = (path: string) => fetch(`${server.address}${path}`, { redirect: 'manual' });
const page = async (path: string) => (await get(path)).text();
const isThere = () => vi.waitFor(() => expect(demo.clock.progress()).toBeNull());

const letter: Letter = {
  to: 'ilze@liepziedi.example',
  subject: 'Solis: <b>2</b> pienākumi',
  text: 'Labdien!\n\nJ-07 jāizvērtē.',
  key: 'daily/ilze/2026-11-24',
};
const invitation: Letter = {
  ...letter,
  subject: 'Saruna J-07',
  key: 'meeting/m1/0/ilze',
  calendar: {
    ...{ method: 'REQUEST', uid: 'm1@solis', sequence: 0, start: '2026-11-26T12:30:00.000Z', minutes: 30 },
    ...{ summary: 'Saruna J-07', description: 'Vairāk lasiet sarunā ar Soli.', place: '12. kabinets' },
    organiser: { name: 'Daina Zariņa', email: 'daina@liepziedi.example' },
    people: [{ name: 'Ilze Ozola', email: 'ilze@liepziedi.example' }],
  },
};

describe('the clock of a trial', () => {
  it('stands on every page but forms, in words, with the way to another day', async () => {
    await start();
    for (const path of ['/', '/as/ilze', '/channel/komanda', '/mail']) {
      const markup = await page(path);
      const words = wordsOfHtml(markup);
      expect(words).toContain('otrdiena, 2026. gada 24. novembris');
      for (const label of ['+1 diena', '+1 nedēļa', 'Pasts (0)']) expect(words).toContain(label);
      expect(markup).not.toContain('value="today"');
    }
    expect(wordsOfHtml(await page('/?language=en'))).toContain('Tuesday, November 24, 2026');
  });

  it('is moved on by a day: what is due is done at each stop, and the person comes back to where they were', async () => {
    await start();
    const answer = await post({ by: 'day', back: '/as/ilze', language: 'lv' });
    expect(answer.headers.get('location')).toBe('/clock?back=%2Fas%2Filze&language=lv');
    await isThere();
    expect(seen).toEqual(['2026-11-24T15:00:00.000Z', '2026-11-25T07:00:00.000Z']);
    expect((await get('/clock?back=%2Fas%2Filze')).headers.get('location')).toBe('/as/ilze');
    expect(wordsOfHtml(await page('/as/ilze'))).toContain('trešdiena, 2026. gada 25. novembris');
    await post({ by: 'today', back: '/as/ilze' });
    expect(wordsOfHtml(await page('/as/ilze'))).toContain('otrdiena, 2026. gada 24. novembris');
  });

  it('shows how far it is while a week goes by', async () => {
    let go: () => void = () => undefined;
    await start(() => new Promise((next) => (go = next)));
    await post({ by: 'week', back: '/as/ilze' });
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    expect(wordsOfHtml(await page('/clock?back=%2Fas%2Filze'))).toContain('Pārlieku pulksteni');
    expect(await (await get('/clock/state')).json()).toEqual({
      progress: { done: 0, of: 14 },
      words: 'Tagad: otrdiena, 2026. gada 24. novembris, plkst. 17.00',
    });
    await post({ by: 'week', back: '/as/ilze' });
    for (let stop = 1; stop <= 14; stop += 1) {
      go();
      if (stop < 14) await vi.waitFor(() => expect(seen).toHaveLength(stop + 1));
    }
    await isThere();
    expect(seen.at(-1)).toBe('2026-12-01T07:00:00.000Z');
  });

  it('says so where it stopped early', async () => {
    await start(async () => {
      throw new Error('no database');
    });
    await post({ by: 'week', back: '/' });
    await isThere();
    expect(wordsOfHtml(await page('/'))).toContain('Pulkstenis apstājās agrāk');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/web/../evil', ''])(
    'leads nowhere but to pages of ours: %s',
    async (back) => {
      await start();
      await post({ by: 'today', back });
      const answer = await get(`/clock?${new URLSearchParams({ back })}`);
      expect(answer.headers.get('location')).toBe('/');
    },
  );

  it('is moved from this site only, and by a day or a week only', async () => {
    await start();
    expect((await post({ by: 'day' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ by: 'day' }, { 'x-forwarded-for': '203.0.113.7' })).status).toBe(403);
    expect((await post({ by: 'year' })).status).toBe(400);
    expect([demo.clock.isMoved(), seen]).toEqual([false, []]);
  });
});

describe('the mails of a trial', () => {
  it('are shown as they would have gone out, the newest first, each once', async () => {
    await start();
    for (const one of [letter, invitation, letter]) await demo.mails.send('liepziedu', one);
    const markup = await page('/mail');
    expect(markup).not.toContain('<b>2</b>');
    expect(markup).toContain(letter.text);
    const words = wordsOfHtml(markup);
    expect(words).toContain('Pasts (2)');
    expect(words.indexOf(invitation.subject)).toBeLessThan(words.indexOf('pienākumi'));
    expect(markup.split('<li class="message mail"').length - 1).toBe(2);
    for (const fact of ['Saruna J-07 (uzaicinājums)', '12. kabinets', 'Daina Zariņa']) expect(words).toContain(fact);
    expect(words).toContain('ceturtdiena, 2026. gada 26. novembris, plkst. 14.30, 30\u00a0min');
  });

  it('give their calendar file to whoever wants to look at it', async () => {
    await start();
    await demo.mails.send('liepziedu', invitation);
    const [, path = ''] = /href="(\/mail\/[0-9a-f]+\/solis\.ics)"/.exec(await page('/mail')) ?? [];
    const file = await get(path);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename=solis.ics');
    expect(await file.text()).toContain('UID:m1@solis');
    expect((await get('/mail/no-such/solis.ics')).status).toBe(404);
  });

  it('appear at once where the page is open, and are counted where another page is', async () => {
    await start();
    const abort = new AbortController();
    const read = async (path: string, until: string) => {
      let text = '';
      const answer = await fetch(`${server.address}${path}`, { signal: abort.signal });
      for await (const chunk of answer.body ?? []) {
        text += Buffer.from(chunk as Uint8Array).toString();
        if (text.includes(until)) return text;
      }
      return text;
    };
    const onMail = read('/mail/events?since=0', 'Saruna J-07');
    const onChat = read('/as/ilze/events?since=0', 'Pasts (1)');
    await vi.waitFor(async () => {
      await demo.mails.send('liepziedu', { ...invitation, key: invitation.key });
      expect(await demo.mails.count('liepziedu')).toBe(1);
    });
    expect(await onMail).toContain('Saruna J-07');
    expect(await Promise.race([onChat, new Promise((late) => setTimeout(() => late('late'), 300))])).toBeDefined();
    abort.abort();
  });

  it('are there in a trial only', async () => {
    await start();
    await server.close();
    server = await startWebServer(() => ({ reply: null }));
    for (const path of ['/mail', '/clock', '/clock/state', '/mail/events']) expect((await get(path)).status).toBe(404);
    expect((await post({ by: 'day' })).status).toBe(404);
    expect(await page('/')).not.toContain('id="demo"');
  });
});
