/** Blocks in a browser, drawn about as Slack draws them. SOLIS_SHOTS names a folder for pictures, for people who want to look. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderMessages, renderModal } from '../../../src/adapters/slack/render.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { openBrowser } from '../../e2e/chromium.ts';
import { viewFixtures } from '../../fixtures/views.ts';
import { createTexts } from '../../texts.ts';
import { drawBlocks, pageOf } from './preview.ts';

const context = { say: createTexts()('lv'), nonce: 'n1' };
const folder = process.env.SOLIS_SHOTS;
const shown = (view: View): Parameters<typeof pageOf>[0] =>
  view.surface === 'form'
    ? [renderModal(view, context, { token: null, nonce: 'n1', origin: null })]
    : renderMessages(view, context);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('a view on a phone of 390 pixels', () => {
  it('has no button that shows only the beginning of its label, and nothing wider than the screen', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.setContent(pageOf(viewFixtures.flatMap(({ view }) => [...shown(view)])));
    const wide = `[...document.querySelectorAll('.button, article, .section > div')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)`;
    expect(await page.evaluate(wide)).toEqual([]);
    await page.close();
  });

  if (folder === undefined) return;
  it.each(viewFixtures)('has its picture taken: $title', async ({ title, view }) => {
    for (const width of [390, 720]) {
      await writeFile(join(folder, `slack-${title}-${width}.png`), await drawBlocks(shown(view), { browser, width }));
    }
  });
});
