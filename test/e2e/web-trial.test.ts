/** What a trial has besides the chat, in a real browser: the clock that is moved on, the mails that would have gone out. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Demo } from '../../src/adapters/web/demo.ts';
import type { Letter } from '../../src/bot/ports/mail.ts';
import { openTrial, startWebServer, type WebServer } from '../adapters/web/web-server.ts';
import { viewsByName } from '../fixtures/views.ts';
import { openBrowser } from './chromium.ts';
import { looks } from './looks.ts';
import { shot } from './shot.ts';

// axe looks at every sign of a page, which takes long on a machine that has other work to do.
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

let server: WebServer;
let demo: Demo;
let context: BrowserContext;
let page: Page;
let atStop: () => Promise<void>;
let faults: string[];

const to = { kind: 'member', member: 'ilze', language: 'lv' } as const;
const open = async (settings: Parameters<Browser['newContext']>[0] = {}) => {
  context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...settings });
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
};
beforeEach(async () => {
  faults = [];
  demo = await openTrial();
  atStop = async () => undefined;
  server = await startWebServer(() => ({ reply: viewsByName.welcome }), { demo, clockMoved: () => atStop() });
});
afterEach(async () => {
  await context.close();
  await server.close();
  expect(faults).toEqual([]);
});

const letter: Letter = {
  to: 'ilze@liepziedi.example',
  subject: 'Solis: Jūs gaida 2 pienākumi',
  text: 'Labdien, Ilze!\n\nJ-07: jāizvērtē sasniegumi (kārtības 25.6. punkts), termiņš rīt.',
  key: 'daily/ilze/2026-11-24',
};
const invitation: Letter = {
  ...letter,
  subject: 'Uzaicinājums: individuālā saruna J-07',
  key: 'meeting/m1/0/ilze',
  calendar: {
    ...{ method: 'REQUEST', uid: 'm1@solis', sequence: 0, start: '2026-11-26T12:30:00.000Z', minutes: 30 },
    ...{ summary: 'Individuālā saruna J-07', description: 'Vairāk lasiet sarunā ar Soli.', place: '12. kabinets' },
    organiser: { name: 'Daina Zariņa', email: 'daina@liepziedi.example' },
    people: [{ name: 'Ilze Ozola', email: 'ilze@liepziedi.example' }],
  },
};

describe.each([
  ['light, on a wide screen', { colorScheme: 'light', viewport: { width: 1100, height: 800 } }, null],
  ['dark, on a narrow phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }, looks],
  ['light, on the narrowest phone', { colorScheme: 'light', viewport: { width: 320, height: 640 } }, looks],
] as const)('a trial, %s', (name, settings, rules) => {
  const check = async (what: string) => {
    const axe = new AxeBuilder({ page });
    const { violations } = await (rules === null ? axe : axe.withRules([...rules])).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const small = `[...document.querySelectorAll('button:not(.for-enter), a.button, summary')]
      .filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML)`;
    expect(await page.evaluate(small)).toEqual([]);
    await shot(page, `trial-${what}-${name.replace(/\W+/g, '-')}`);
  };

  it('has no fault on any page', async () => {
    for (const one of [letter, invitation]) await demo.mails.send('liepziedu', one);
    demo.clock.move('day', async () => undefined);
    await expect.poll(() => demo.clock.progress()).toBeNull();
    await open(settings);
    for (const [what, path] of [
      ['front', '/'],
      ['chat', '/as/ilze'],
      ['channel', '/channel/komanda'],
      ['mail', '/mail'],
    ] as const) {
      await page.goto(`${server.address}${path}`);
      await page.click('summary');
      await check(what);
    }
  });

  it('has no fault while the clock is moved on', async () => {
    atStop = () => new Promise(() => undefined);
    await open(settings);
    await page.goto(`${server.address}/as/ilze`);
    await page.click('text=+1 nedēļa');
    await page.waitForSelector('[data-clock]');
    await check('clock');
  });
});

describe('the clock', () => {
  it('is moved on from the chat: the page says how far it is, comes back by itself, and has what was written meanwhile', async () => {
    let stops = 0;
    atStop = async () => {
      stops += 1;
      await new Promise((later) => setTimeout(later, 60));
      if (stops % 2 === 0)
        await server.chat.send('liepziedu', { to, view: viewsByName.notice, key: `daily/ilze/${stops}` });
    };
    await open();
    await page.goto(`${server.address}/as/ilze`);
    await page.click('text=+1 nedēļa');
    await page.waitForSelector('#clock-progress');
    await page.waitForURL(`${server.address}/as/ilze`);
    expect(stops).toBe(14);
    expect(await page.textContent('.demo-now')).toContain('otrdiena, 2026. gada 1. decembris, plkst. 9.00');
    expect(await page.locator('.view-notice').count()).toBe(7);
    await page.click('text=Atpakaļ uz šodienu >> visible=true');
    await expect.poll(() => page.textContent('.demo-now')).toContain('24. novembris');
    expect(new URL(page.url()).pathname).toBe('/as/ilze');
  });

  it('moves on in every window that is open', async () => {
    await open();
    await page.goto(`${server.address}/as/ilze`);
    const other = await context.newPage();
    await other.goto(`${server.address}/`);
    await other.click('text=+1 diena');
    await expect.poll(() => other.textContent('.demo-now')).toContain('trešdiena');
    await page.bringToFront();
    await expect.poll(() => page.textContent('.demo-now')).toContain('trešdiena');
  });

  it('is moved on without scripts, too', async () => {
    await open({ javaScriptEnabled: false });
    let go: () => void = () => undefined;
    atStop = () =>
      new Promise((next) => {
        go = next;
      });
    await page.goto(`${server.address}/as/ilze`);
    await page.click('text=+1 diena');
    await page.waitForSelector('text=Paskatīties, cik tālu');
    atStop = async () => undefined;
    go();
    await expect.poll(() => demo.clock.progress()).toBeNull();
    await page.click('text=Paskatīties, cik tālu');
    expect(await page.textContent('.demo-now')).toContain('trešdiena');
  });
});

describe('the mails', () => {
  it('come while the page is open, the newest first, with their calendar file', async () => {
    await open();
    await page.goto(`${server.address}/mail`);
    await page.waitForSelector('text=Vēl nav nevienas vēstules');
    await demo.mails.send('liepziedu', letter);
    await page.waitForSelector(`text=${letter.subject}`);
    await demo.mails.send('liepziedu', invitation);
    await page.waitForSelector(`text=${invitation.subject}`);
    expect(await page.locator('.mail h2').allTextContents()).toEqual([invitation.subject, letter.subject]);
    await expect.poll(() => page.textContent('.demo')).toContain('Pasts (2)');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Lejupielādēt')]);
    expect(download.suggestedFilename()).toBe('solis.ics');
  });
});
