/** Cards in a browser, drawn and filled in with Microsoft's own renderer. SOLIS_SHOTS names a folder for pictures, for people who want to look. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readActionData } from '../../../src/adapters/teams/action-data.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { openBrowser } from '../../e2e/chromium.ts';
import { viewFixtures, viewsByName } from '../../fixtures/views.ts';
import { createTexts } from '../../texts.ts';
import { drawCards, openCards } from './preview.ts';
import { renderCards } from './render-cards.ts';

const context = { say: createTexts()('lv'), nonce: 'n-1' };
const folder = process.env.SOLIS_SHOTS;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

// Run in the page: the words of whatever is wider than the place it has.
const cutOff = `[...document.querySelectorAll('main *')]
  .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline')
  .filter((each) => !/^(INPUT|SELECT|TEXTAREA)$/.test(each.tagName))
  .map((each) => each.className + ': ' + each.textContent)`;

describe('a card on a phone of 320 pixels', () => {
  it('cuts no word and no button off, whatever the view', async () => {
    const cards = viewFixtures.flatMap(({ view }) => renderCards(view, context));
    const page = await openCards(cards, { browser, width: 320, unfolded: true });
    expect(await page.locator('section').count()).toBe(cards.length);
    expect(await page.evaluate(cutOff)).toEqual([]);
    await page.close();
  });

  if (folder === undefined) return;
  it.each(viewFixtures)('has its picture taken: $title', async ({ title, view }) => {
    for (const width of [360, 720]) {
      const picture = await drawCards(renderCards(view, context), { browser, width });
      await writeFile(join(folder, `teams-${title}-${width}.png`), picture);
    }
  });
});

describe('a form that a person fills in', () => {
  const tapped = async (view: View, act: (page: Page) => Promise<void>) => {
    const page = await openCards(renderCards(view, context), { browser, width: 720 });
    await act(page);
    const sent = await page.evaluate<unknown[]>('globalThis.sent');
    await page.close();
    return sent.map(readActionData);
  };

  it('comes back whole with a phrase, though the field it is for is still empty', async () => {
    const [read, ...more] = await tapped(viewsByName.question, async (page) => {
      await page.getByRole('button', { name: 'Gatavas frāzes' }).click();
      await page.getByText('Nepieciešams vairāk laika').click();
    });
    expect(read).toMatchObject({ kind: 'form', token: 'phrase/2', values: { findings: '' } });
    expect(more).toEqual([]);
  });

  it('comes back with every answer as it was given', async () => {
    const [read] = await tapped(viewsByName['section-form'], async (page) => {
      await page.getByLabel('Konsultācijas nedēļā').fill('trīs');
      await page.getByLabel('Papildu starpbrīži').check();
      await page.getByLabel('Kas atbild').selectOption('Marta Bērziņa');
      await page.getByRole('button', { name: 'Saglabāt' }).click();
    });
    expect(read?.values).toEqual({
      goal: 'Reizrēķins simta apjomā',
      measures: 'Atgādnes uz galda.\nKatru otrdienu konsultācija.',
      hours: 'trīs',
      due: '2026-12-15',
      semester: 'first',
      support: ['time', 'cards', 'breaks'],
      responsible: 'marta',
    });
  });

  it('is kept back, with a word at the field, while an answer that is needed is missing; the way out stays open', async () => {
    const form = viewFixtures.find(({ title }) => title === 'extreme-every-field-wrong')?.view;
    if (form === undefined) throw new Error('no such fixture');
    const sent = await tapped(form, async (page) => {
      await page.getByRole('button', { name: 'Saglabāt' }).click();
      expect(await page.getByText('Šeit vajadzīga atbilde.').count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Pauze' }).click();
    });
    expect(sent).toEqual([{ token: 'pause', nonce: 'n-1', kind: 'tap', values: {}, origin: null }]);
  });
});
