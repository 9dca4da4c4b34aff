/** Cards as pictures: drawn by Microsoft's own renderer in a browser, in colours and sizes like those of Teams. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { AdaptiveCard } from '../../../src/adapters/teams/render-elements.ts';
import { hostConfig, teamsStyle } from './preview-style.ts';

export interface Preview {
  readonly browser: Browser;
  /** Width of the window: 320 is a small phone, 720 a desk. */
  readonly width: number;
  /** Shows the phrases as well, as after a tap on their button. */
  readonly unfolded?: boolean;
}

const library = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** A page that shows cards, one below the other; whoever opens it closes it. */
export async function openCards(cards: readonly AdaptiveCard[], { browser, width, unfolded }: Preview): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: width < 500 ? 2 : 1 });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${teamsStyle}</style><main></main>`);
  await page.addScriptTag({ content: await readFile(library, 'utf8') });
  const shown = unfolded ? JSON.stringify(cards).replaceAll('"isVisible":false,', '') : JSON.stringify(cards);
  await page.addScriptTag({ content: script(shown) });
  return page;
}

/** A picture (PNG) of cards. */
export async function drawCards(cards: readonly AdaptiveCard[], preview: Preview): Promise<Buffer> {
  const page = await openCards(cards, preview);
  try {
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}

// What is tapped is kept in `sent`, as Teams would send it: the data of the button and the inputs that come with it.
const script = (cards: string): string => `
globalThis.sent = [];
for (const shown of ${cards.replaceAll('<', '\\u003c')}) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig)});
  card.parse(shown, new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5));
  card.onExecuteAction = (action) => action.data && globalThis.sent.push(action.data);
  const frame = document.createElement('section');
  frame.append(card.render());
  document.querySelector('main').append(frame);
}`;
