/** The local chat in a real browser: every view without a fault that axe knows, and what scripts add to it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Incoming } from '../../src/bot/ports/incoming.ts';
import type { View } from '../../src/bot/ports/view.ts';
import { type Said, startWebServer, type WebServer } from '../adapters/web/web-server.ts';
import { viewFixtures, viewsByName } from '../fixtures/views.ts';
import { openBrowser } from './chromium.ts';
import { looks } from './looks.ts';

// axe looks at every sign of a page, which takes long on a machine that has other work to do.
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

let server: WebServer;
let context: BrowserContext;
let page: Page;
let answer: (incoming: Incoming) => Said | Promise<Said>;
let faults: string[];

const open = async (settings: Parameters<Browser['newContext']>[0] = {}) => {
  context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...settings });
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
};
const send = (view: View, member = 'ilze') =>
  server.chat.send('liepziedu', { to: { kind: 'member', member, language: 'lv' }, view });
const events = (kind: string) => server.arrivals.map(({ event }) => event).filter((event) => event.kind === kind);

beforeEach(async () => {
  faults = [];
  answer = ({ event }) => ({ reply: event.kind === 'hello' ? viewsByName.welcome : viewsByName.question });
  server = await startWebServer((incoming) => answer(incoming));
});
afterEach(async () => {
  await context.close();
  await server.close();
  expect(faults).toEqual([]);
});

describe.each([
  ['light, on a wide screen', { colorScheme: 'light', viewport: { width: 1100, height: 800 } }, null],
  ['dark, on a narrow phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }, looks],
] as const)('every view, %s', (_, settings, rules) => {
  const check = async () => {
    const axe = new AxeBuilder({ page });
    const { violations } = await (rules === null ? axe : axe.withRules([...rules])).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const small = `[...document.querySelectorAll('button:not(.for-enter), .box, input:not([type=hidden]):not(.box *), select')]
      .filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML)`;
    expect(await page.evaluate(small)).toEqual([]);
  };

  it('has no fault in the chat', async () => {
    for (const { view } of viewFixtures) if (view.surface === 'message') await send(view);
    await open(settings);
    await page.goto(`${server.address}/as/ilze`);
    await check();
  });

  it('has no fault in forms, on the front page and in a channel', async () => {
    const forms = viewFixtures.filter(({ view }) => view.surface === 'form');
    answer = ({ event }) => ({
      reply: event.kind === 'tap' ? (forms.find(({ title }) => title === event.token)?.view ?? null) : null,
    });
    await open(settings);
    for (const path of ['/', '/channel/komanda', ...forms.map(({ title }) => `/as/ilze/form?token=${title}`)]) {
      await page.goto(`${server.address}${path}`);
      await check();
    }
  });
});

describe('with scripts', () => {
  it('sends what is typed with Enter and puts the cursor into the question', async () => {
    await open();
    await page.goto(`${server.address}/as/ilze`);
    await page.fill('#say-text', 'turpināt');
    await page.press('#say-text', 'Enter');
    await page.waitForSelector('.view-question');
    expect(await page.textContent('.message-mine')).toContain('turpināt');
    expect(await page.inputValue('#say-text')).toBe('');
    await page.waitForFunction(
      "document.activeElement.tagName === 'TEXTAREA' && document.activeElement.closest('.view-question')",
    );
  });

  it('shows at once what a colleague caused, without losing what is being typed', async () => {
    await send(viewsByName.question);
    await open();
    await page.goto(`${server.address}/as/ilze`);
    await page.fill('.view-question textarea', 'Lasa lēni');
    await send(viewsByName.notice);
    await page.waitForSelector('.view-notice');
    expect(await page.inputValue('.view-question textarea')).toBe('Lasa lēni');
  });

  it('keeps a draft of what is typed, and shows how long it is', async () => {
    await send(viewsByName.question);
    answer = () => ({ reply: null });
    await open();
    await page.goto(`${server.address}/as/ilze`);
    await page.fill('.view-question textarea', 'Lasa\nlēni');
    expect(await page.textContent('.counter')).toBe('Rakstzīmes: 9 no 2000');
    await expect.poll(() => events('draft')).toMatchObject([{ values: { findings: 'Lasa\nlēni' } }]);
    await page.fill('.view-question textarea', 'Lasa labi');
    await page.goto(`${server.address}/`);
    await expect.poll(() => events('draft').at(-1)).toMatchObject({ values: { findings: 'Lasa labi' } });
  });

  it('rests the button and says so while the bot works, and takes a double tap once', async () => {
    await send(viewsByName.question);
    let finish = (_: Said) => {};
    answer = () =>
      new Promise<Said>((resolve) => {
        finish = resolve;
      });
    await open();
    await page.goto(`${server.address}/as/ilze`);
    await page.dblclick('.view-question .button-primary');
    await expect.poll(() => page.textContent('#working')).toBe('Solis strādā…');
    expect(await page.isDisabled('.view-question .button-primary')).toBe(true);
    await expect.poll(() => events('form').length).toBe(1);
    await send(viewsByName.plan);
    await page.waitForSelector('.view-plan');
    expect(await page.locator('.view-plan button:enabled').count()).toBe(0);
    finish({ reply: viewsByName['section-done'] });
    await page.waitForSelector('.view-section-done');
    expect(await page.locator('.view-question').count()).toBe(0);
    expect(events('form')).toHaveLength(1);
    await expect.poll(() => page.textContent('#working')).toBe('');
    expect(await page.locator('.view-plan button:enabled').count()).toBeGreaterThan(0);
  });

  it('opens a form in place of the chat, leads to what is wrong in it, and comes back to the chat', async () => {
    await send(viewsByName.plan);
    const replies: View[] = [viewsByName.reason, viewsByName['section-done']];
    answer = ({ event }) => ({
      reply: event.kind === 'form' ? (replies.shift() ?? null) : viewsByName['section-form'],
    });
    await open();
    await page.goto(`${server.address}/as/ilze`);
    await page.click('text=Apturēt plānu');
    await page.waitForSelector('h1.view-title');
    await page.press('[name="f.goal"]', 'Enter');
    await page.waitForSelector('.summary:focus');
    expect(events('form')).toMatchObject([{ token: 'answer/p-2026-07/findings' }]);
    await page.click('.summary a');
    await page.waitForSelector('[name="f.reason"]:focus');
    await page.keyboard.type('Slimība');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#log .view-section-done');
    expect(new URL(page.url()).pathname).toBe('/as/ilze');
    expect(events('form').at(-1)).toMatchObject({ values: { reason: 'Slimība' } });
    await send(viewsByName.notice);
    await page.waitForSelector('.view-notice');
  });

  it('says that the bot cannot be reached, and keeps what was typed for another try', async () => {
    await open();
    await page.goto(`${server.address}/as/ilze`);
    await context.setOffline(true);
    await page.fill('#say-text', 'statuss');
    await page.press('#say-text', 'Enter');
    await page.waitForSelector('#trouble:not(:empty)');
    expect(await page.inputValue('#say-text')).toBe('statuss');
    await context.setOffline(false);
    await page.press('#say-text', 'Enter');
    await page.waitForSelector('.view-question');
    expect(await page.textContent('#trouble')).toBe('');
  });
});

describe('without scripts', () => {
  it('takes typed words, a phrase and a form', async () => {
    answer = ({ event }) => {
      if (event.kind === 'form') return { reply: viewsByName['section-done'] };
      return { reply: event.kind === 'hello' ? viewsByName.welcome : viewsByName.question };
    };
    await open({ javaScriptEnabled: false });
    await page.goto(`${server.address}/`);
    await page.click('text=Ilze Ozola');
    await page.fill('#say-text', 'turpināt');
    await page.click('text=Sūtīt');
    await page.fill('.view-question textarea', 'Lasa lēni');
    await page.click('.phrase-bank summary');
    await page.click('text=Nepieciešams vairāk laika');
    expect(events('form')).toEqual([{ kind: 'form', token: 'phrase/2', values: { findings: 'Lasa lēni' } }]);
    expect(await page.textContent('.view-section-done')).toContain('Sadaļa pabeigta');
  });
});
