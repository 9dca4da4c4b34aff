/** How tall every view is on a phone, and how many buttons it has, in the local chat, Slack and Teams: `npm run bench:screens`, kept in docs/screens.md. SOLIS_SHOTS names a folder for pictures. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { renderMessages, renderModal } from '../src/adapters/slack/render.ts';
import { renderView } from '../src/adapters/web/render.ts';
import type { View } from '../src/bot/ports/view.ts';
import { pageOf } from '../test/adapters/slack/preview.ts';
import { openCards } from '../test/adapters/teams/preview.ts';
import { renderCards } from '../test/adapters/teams/render-cards.ts';
import { openBrowser } from '../test/e2e/chromium.ts';
import { type ViewFixture, viewFixtures } from '../test/fixtures/views.ts';
import { createTexts } from '../test/texts.ts';

const phone = { width: 390, height: 800 };
const context = { say: createTexts()('lv'), nonce: 'n-1' };
const styles = ['style', 'chat', 'view', 'form']
  .map((name) => readFileSync(new URL(`../src/adapters/web/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');

/** A page of a platform that shows one view. */
const platforms: Readonly<Record<string, (browser: Browser, view: View) => Promise<Page>>> = {
  web: async (browser, view) => {
    const shown = renderView(view, { say: context.say, scope: 's', level: 2, base: '', hidden: {}, newId: () => 'a' });
    const page = await browser.newPage({ viewport: phone });
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${styles}</style><main><ol class="log"><li class="message message-bot"><div class="bubble">${shown.markup}</div></li></ol></main>`,
    );
    return page;
  },
  slack: async (browser, view) => {
    const shown =
      view.surface === 'form'
        ? [renderModal(view, context, { token: null, nonce: 'n-1', origin: null })]
        : renderMessages(view, context);
    const page = await browser.newPage({ viewport: phone });
    await page.setContent(pageOf([...shown]));
    return page;
  },
  teams: (browser, view) => openCards(renderCards(view, context), { browser, width: phone.width }),
};

interface Screen {
  readonly height: number;
  readonly buttons: number;
}

const measure = `({
  height: Math.ceil(Math.max(...[...document.querySelectorAll('body *:not(main)')].map((each) => each.getBoundingClientRect().bottom))),
  buttons: [...document.querySelectorAll('button, .button, [role=button]')].filter((each) => each.getClientRects().length > 0).length,
})`;

async function screenOf(browser: Browser, platform: string, { title, view }: ViewFixture): Promise<Screen> {
  const open = platforms[platform];
  if (open === undefined) throw new Error(`no platform ${platform}`);
  const page = await open(browser, view);
  const folder = process.env.SOLIS_SHOTS;
  if (folder !== undefined)
    await page.screenshot({ path: join(folder, `screen-${platform}-${title}.png`), fullPage: true });
  const screen = await page.evaluate<Screen>(measure);
  await page.close();
  return screen;
}

const names = Object.keys(platforms);
const browser = await openBrowser();
const lines: string[] = [];
try {
  for (const fixture of viewFixtures) {
    const cells: string[] = [];
    for (const platform of names) {
      const { height, buttons } = await screenOf(browser, platform, fixture);
      cells.push(`${height} px, ${buttons}`);
    }
    lines.push(`| ${fixture.title} | ${cells.join(' | ')} |`);
    console.log(lines.at(-1));
  }
} finally {
  await browser.close();
}
writeFileSync(
  new URL('../docs/screens.md', import.meta.url),
  `# How tall every view is on a phone

Height and buttons at ${phone.width} px, of which ${phone.height} px are one screen; measured by \`npm run bench:screens\` from the views that
all platforms are tested with. Slack is drawn about as Slack does, Teams by Microsoft's own renderer.

What is taller stays so: a form shows each of its fields (a section at once, a list of many columns) and scrolls, its first field and its
title on the first screen; the review of a plan, the minutes and a list before they are finished are read as a whole, for that is what they are for; and the extremes are no real view.

| view | ${names.join(' | ')} |
|---|${names.map(() => '---|').join('')}
${lines.join('\n')}
`,
);
