/** The local chat over real HTTP, without scripts: what is typed and tapped, and what is shown. */
import { afterEach, describe, expect, it } from 'vitest';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import { viewsByName } from '../../fixtures/views.ts';
import type { FakeBot, WebServer } from './web-server.ts';
import { startWebServer } from './web-server.ts';
import { wordsOfHtml } from './words-of-html.ts';

let server: WebServer;
const start = async (bot: FakeBot) => {
  server = await startWebServer(bot);
};
afterEach(() => server.close());

const id = 'c0ffee00-0000-4000-8000-000000000001';
const post = (path: string, body: Readonly<Record<string, string>> | [string, string][], headers = {}) =>
  fetch(`${server.address}${path}`, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual', headers });
const page = async (path: string) => (await fetch(`${server.address}${path}`)).text();
const events = () => server.arrivals.map(({ event }) => event);
const count = (text: string, part: string) => text.split(part).length - 1;

describe('a chat', () => {
  it('greets whoever opens it for the first time, once', async () => {
    await start(() => ({ reply: viewsByName.welcome }));
    await page('/as/ilze');
    const second = await page('/as/ilze');
    expect(events()).toEqual([{ kind: 'hello' }]);
    expect(count(second, viewsByName.welcome.title)).toBe(1);
  });

  it('shows what was typed and the answer after it, and leads back to the chat', async () => {
    await start(({ event }) => ({ reply: event.kind === 'text' ? viewsByName.status : viewsByName.welcome }));
    const answer = await post('/as/ilze/say', { id, text: '  statuss\r\nJ-07 ' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/as\/ilze#m-/);
    const words = wordsOfHtml(await page('/as/ilze'));
    expect(words.indexOf('statuss\nJ-07')).toBeGreaterThan(0);
    expect(words.indexOf(viewsByName.status.title)).toBeGreaterThan(words.indexOf('statuss\nJ-07'));
    expect(server.arrivals.at(-1)).toMatchObject({
      organisation: 'liepziedu',
      from: { platform: 'web', user: 'ilze' },
      place: { kind: 'private' },
      event: { kind: 'text', text: 'statuss\nJ-07' },
    });
  });

  it('puts the answer of a question into the place of the question that was answered in words', async () => {
    let asked = '';
    await start(({ id: shownBy, event }) => {
      const closed = asked === '' ? {} : { closed: { shownBy: asked, view: viewsByName.notice } };
      if (event.kind === 'text') asked = shownBy;
      return { reply: viewsByName.status, ...closed };
    });
    await post('/as/ilze/say', { id, text: 'statuss J-07' });
    await post('/as/ilze/say', { id: id.replace('1', '2'), text: 'vakar' });
    const words = wordsOfHtml(await page('/as/ilze'));
    expect(words.indexOf(viewsByName.notice.title)).toBeGreaterThan(words.indexOf('statuss J-07'));
    expect(words.indexOf('vakar')).toBeGreaterThan(words.indexOf(viewsByName.notice.title));
    expect(words.indexOf(viewsByName.status.title)).toBeGreaterThan(words.indexOf('vakar'));
  });

  it('says nothing when nothing was typed', async () => {
    await start(() => ({ reply: null }));
    expect((await post('/as/ilze/say', { id, text: '   ' })).status).toBe(303);
    expect(server.arrivals).toEqual([]);
  });

  it('takes a post that is delivered twice at once as one arrival with one answer', async () => {
    await start(() => ({ reply: viewsByName.status }));
    await Promise.all([post('/as/ilze/say', { id, text: 'statuss' }), post('/as/ilze/say', { id, text: 'statuss' })]);
    await post('/as/ilze/say', { id, text: 'statuss' });
    expect(events()).toEqual([{ kind: 'text', text: 'statuss' }]);
    const words = await page('/as/ilze');
    expect(count(words, '<p class="text">statuss</p>')).toBe(1);
    expect(count(words, viewsByName.status.title)).toBe(1);
  });

  it('takes another answer from the same page, after going back, as another arrival', async () => {
    await start(() => ({ reply: viewsByName.status }));
    await post('/as/ilze/say', { id, text: 'statuss' });
    await post('/as/ilze/say', { id, text: 'mani plāni' });
    expect(new Set(server.arrivals.map((arrival) => arrival.id)).size).toBe(2);
  });

  it('puts the answer to a tap in the place of the tapped message', async () => {
    await start(({ event }) => ({ reply: event.kind === 'tap' ? viewsByName.paused : viewsByName.question }));
    const before = await page('/as/ilze');
    const message = /name="message" value="([^"]+)"/.exec(before)?.[1] ?? '';
    expect((await post('/as/ilze/tap', { id, message, token: 'pause/p-2026-07' })).headers.get('location')).toBe(
      `/as/ilze#m-${message}`,
    );
    const after = await page('/as/ilze');
    expect(after).toContain(viewsByName.paused.title);
    expect(after).not.toContain(viewsByName.question.title);
    expect(events().at(-1)).toEqual({ kind: 'tap', token: 'pause/p-2026-07' });
  });

  it('puts what was opened from a message that stays below it, and leads there', async () => {
    const both = { reply: viewsByName.paused, beside: viewsByName.status };
    await start(({ event }) => (event.kind === 'tap' ? both : { reply: viewsByName.question }));
    const message = /name="message" value="([^"]+)"/.exec(await page('/as/ilze'))?.[1] ?? '';
    const answer = await post('/as/ilze/tap', { id, message, token: 'pause/p-2026-07' });
    expect(answer.headers.get('location')).toMatch(/^\/as\/ilze#m-/);
    expect(answer.headers.get('location')).not.toContain(message);
    const after = await page('/as/ilze');
    expect(after.indexOf(viewsByName.status.title)).toBeGreaterThan(after.indexOf(viewsByName.paused.title));
    expect(after).not.toContain(viewsByName.question.title);
    await post('/as/ilze/tap', { id, message, token: 'pause/p-2026-07' });
    expect(count(await page('/as/ilze'), viewsByName.status.title)).toBe(count(after, viewsByName.status.title));
    expect(events().filter(({ kind }) => kind === 'tap')).toHaveLength(1);
  });

  it('shows a tapped command as if it had been typed', async () => {
    await start(() => ({ reply: viewsByName['my-plans'] }));
    await post('/as/ilze/tap', { id, token: 'command/plans' });
    expect(await page('/as/ilze')).toContain('<p class="text">Mani pienākumi</p>');
  });

  it('shows what the bot wrote meanwhile', async () => {
    await start(() => ({ reply: null }));
    await server.chat.send('liepziedu', {
      to: { kind: 'member', member: 'raimonds', language: 'en' },
      view: viewsByName.notice,
    });
    const words = await page('/as/raimonds');
    expect(words).toContain(viewsByName.notice.title);
    expect(words).toContain('<html lang="en">');
  });

  it('says kindly that something failed, and takes the same post again', async () => {
    let broken = true;
    await start(() => {
      if (broken) throw new Error('the database is away');
      return { reply: viewsByName.status };
    });
    const failed = await post('/as/ilze/say', { id, text: 'statuss' });
    expect(failed.status).toBe(500);
    expect(wordsOfHtml(await failed.text())).not.toContain('database');
    broken = false;
    await post('/as/ilze/say', { id, text: 'statuss' });
    const words = await page('/as/ilze');
    expect(count(words, '<p class="text">statuss</p>')).toBe(1);
    expect(words).toContain(viewsByName.status.title);
  });
});

describe('the front page', () => {
  it('tells who is who by roles, classes and subjects, in the language asked for', async () => {
    await start(() => ({ reply: null }));
    const latvian = wordsOfHtml(await page('/'));
    expect(latvian).toContain('7.b klases audzinātāja · matemātika (5.a, 7.b)');
    expect(latvian).toContain('atbalsta komandas vadītāja · speciālā pedagoģe');
    expect(latvian).toContain('# atbalsta-komanda');
    expect(wordsOfHtml(await page('/?language=en'))).toContain('class teacher of 7.b · mathematics (5.a, 7.b)');
  });
});

describe('a form', () => {
  const orderForm = tokenOf({ kind: 'order-form' });
  const form = viewsByName['section-form'];
  const wrong = viewsByName.reason;
  const typed: [string, string][] = [
    ['id', id],
    ['token', 'answer/1'],
    ['single', 'goal'],
    ['single', 'semester'],
    ['several', 'support'],
    ['several', 'areas'],
    ['f.goal', 'Viens\r\ndivi'],
    ['f.support', 'time'],
    ['f.support', 'cards'],
  ];
  const values = { goal: 'Viens\ndivi', semester: '', support: ['time', 'cards'], areas: [] };

  it('opens on a page of its own and is not kept in the chat', async () => {
    await start(({ event }) => ({ reply: event.kind === 'tap' ? form : viewsByName.welcome }));
    const tapped = await post('/as/ilze/tap', { id, token: orderForm });
    expect(tapped.headers.get('location')).toBe('/as/ilze/form?as=ilze&token=order-form');
    expect(await page('/as/ilze/form?as=ilze&token=order-form')).toContain(
      `<h1 class="view-title" id="form-title" tabindex="-1">${form.title}</h1>`,
    );
    expect(await page('/as/ilze')).not.toContain(form.title);
  });

  it('is not opened by a link to what does more than show one', async () => {
    await start(() => ({ reply: form }));
    const begins = tokenOf({ kind: 'transition', plan: 'demo-J-04', name: 'begin' });
    for (const token of [begins, 'made-up', '']) {
      const answer = await fetch(`${server.address}/as/ilze/form?token=${token}`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/as/ilze']);
    }
    expect(server.arrivals).toEqual([]);
  });

  it('comes back with its problems as 422, and what was typed is kept in no transcript', async () => {
    await start(({ event }) => ({ reply: event.kind === 'form' ? wrong : viewsByName.welcome }));
    const answer = await post('/as/ilze/form', typed);
    expect(answer.status).toBe(422);
    expect(wordsOfHtml(await answer.text())).toContain('Lūdzu, ierakstiet iemeslu');
    expect(events().at(-1)).toEqual({ kind: 'form', token: 'answer/1', values });
    expect(await page('/as/ilze')).not.toContain('Viens');
  });

  it('gives a tapped phrase to the bot with what is typed so far, and comes back', async () => {
    await start(() => ({ reply: form }));
    const answer = await post('/as/ilze/form', [...typed, ['phrase', 'phrase/1']]);
    expect(answer.status).toBe(200);
    expect(events()).toEqual([{ kind: 'form', token: 'phrase/1', values }]);
  });

  it('leads to the chat once it is right', async () => {
    await start(({ event }) => ({ reply: event.kind === 'form' ? viewsByName['section-done'] : viewsByName.welcome }));
    await page('/as/ilze');
    const answer = await post('/as/ilze/form', typed);
    expect(answer.status).toBe(303);
    const words = await page('/as/ilze');
    expect(words.indexOf(viewsByName['section-done'].title)).toBeGreaterThan(words.indexOf(viewsByName.welcome.title));
  });

  it('leads to the chat where the button is too old to open it', async () => {
    await start(({ event }) => ({ reply: event.kind === 'tap' ? viewsByName['moved-on'] : viewsByName.welcome }));
    const answer = await fetch(`${server.address}/as/ilze/form?token=${orderForm}`);
    expect(new URL(answer.url).pathname).toBe('/as/ilze');
    expect(await answer.text()).toContain(viewsByName['moved-on'].title);
  });

  it('is kept as a draft without a word', async () => {
    await start(() => ({ reply: null }));
    expect((await post('/as/ilze/draft', typed)).status).toBe(204);
    expect(events()).toEqual([{ kind: 'draft', token: 'answer/1', values }]);
  });

  it('shows again what was typed into it, where the page is loaded again before it was sent', async () => {
    const { question } = viewsByName;
    const [field] = question.form?.fields ?? [];
    const typedSoFar = { [field?.name ?? '']: 'Stundā strādā, ja' };
    const token = question.form?.submit.token;
    server = await startWebServer(
      () => ({ reply: question }),
      undefined,
      (asked) => (asked === token ? typedSoFar : undefined),
    );
    await post('/as/ilze/say', { id, text: 'turpināt' });
    expect(await page('/as/ilze')).toContain('Stundā strādā, ja</textarea>');
  });
});

describe('a channel', () => {
  it('shows who said what, and leads to the private chat where the answer is', async () => {
    await start(({ place }) =>
      place.kind === 'channel'
        ? { reply: viewsByName['channel-answer'], inPrivate: viewsByName.status }
        : { reply: null },
    );
    const answer = await post('/channel/komanda/say', { id, as: 'ilze', text: '@Solis statuss J-07' });
    expect(answer.headers.get('location')).toMatch(/^\/channel\/komanda\?as=ilze&private=1#m-/);
    const channel = await page('/channel/komanda?as=daina&private=1');
    expect(wordsOfHtml(channel)).toContain('Ilze Ozola');
    expect(channel).not.toContain(viewsByName.status.title);
    expect(await page('/as/ilze')).toContain(viewsByName.status.title);
    expect(server.arrivals.at(0)?.place).toEqual({ kind: 'channel', channel: 'komanda' });
  });
});

describe('the stream of new messages', () => {
  const read = async (path: string, headers: Readonly<Record<string, string>>, until: string) => {
    const abort = new AbortController();
    const answer = await fetch(`${server.address}${path}`, { headers, signal: abort.signal });
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      if (text.includes(until)) break;
    }
    abort.abort();
    return text;
  };
  const send = (view: keyof typeof viewsByName) =>
    server.chat.send('liepziedu', { to: { kind: 'member', member: 'ilze', language: 'lv' }, view: viewsByName[view] });

  it('brings what is new at once, and after a break only what was missed', async () => {
    await start(() => ({ reply: null }));
    await send('welcome');
    const first = await read('/as/ilze/events?since=0', {}, viewsByName.welcome.title);
    const last = /id: (\d+)/.exec(first)?.[1] ?? '';
    const waiting = read('/as/ilze/events?since=0', { 'Last-Event-ID': last }, viewsByName.notice.title);
    await send('paused');
    await send('notice');
    const second = await waiting;
    expect(second).not.toContain(viewsByName.welcome.title);
    expect(second.indexOf(viewsByName.paused.title)).toBeLessThan(second.indexOf(viewsByName.notice.title));
  });

  it('brings what the bot changes in a message to whoever has it open, in its place', async () => {
    await start(() => ({ reply: null }));
    const posted = await send('notice');
    const before = await (await fetch(`${server.address}/as/ilze`)).text();
    const [, position] = /data-position="(\d+)"/.exec(before) ?? [];
    const last = /since=(\d+)/.exec(before)?.[1] ?? '';
    const waiting = read('/as/ilze/events?since=0', { 'Last-Event-ID': last }, viewsByName['section-done'].title);
    const to = { kind: 'member', member: 'ilze', language: 'lv' } as const;
    await server.chat.change('liepziedu', to, posted!, viewsByName['section-done']);
    const heard = await waiting;
    expect(heard).toContain(`id=\\"m-${posted?.address.message}\\"`);
    expect(heard).toContain(`data-position=\\"${position}\\"`);
  });

  it('shows what the bot changes in a message that was tapped, and posts it no second time', async () => {
    await start(() => ({ reply: viewsByName['my-plans'] }));
    const to = { kind: 'member', member: 'ilze', language: 'lv' } as const;
    const sends = () => server.chat.send('liepziedu', { to, view: viewsByName.notice, key: 'daily/ilze/2026-11-26' });
    const posted = await sends();
    const tapped = { id: 'arrival-1', message: posted?.address.message ?? '', token: 'command/plans' };
    await fetch(`${server.address}/as/ilze/tap`, { method: 'POST', body: new URLSearchParams(tapped) });
    const page = async () => (await fetch(`${server.address}/as/ilze`)).text();
    expect(await page()).toContain(viewsByName['my-plans'].title);
    expect(await sends()).toEqual(posted);
    expect(await server.chat.change('liepziedu', to, posted!, viewsByName.paused)).toBe(true);
    const shown = await page();
    expect(shown.split('<li class="message').length - 1).toBe(1);
    expect(shown).toContain(viewsByName.paused.title);
  });
});
