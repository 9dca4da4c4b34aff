/** A person at the local chat in a real browser: what they type, tap, fill in and see. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What is put into a field, by its label: typed, or chosen by the words of the choices. */
type Filling = Readonly<Record<string, string | readonly string[]>>;

export interface Chat {
  readonly page: Page;
  /** The view in front of the person: the open form, or the newest message with such a heading. */
  view(title: Title): Locator;
  /** Waits until a view with this heading shows these words. */
  sees(title: Title, ...words: readonly string[]): Promise<Locator>;
  say(text: string): Promise<void>;
  /** Taps a button, in the view with this heading, or of the row of commands. */
  tap(label: string, title?: Title): Promise<void>;
  /** What stands in a field. */
  value(title: Title, label: string): Promise<string>;
  fill(title: Title, filling: Filling): Promise<void>;
  /** Fills and saves. */
  answer(title: Title, filling: Filling): Promise<void>;
  close(): Promise<void>;
}

/** A heading, or what it is like where a day stands in it. */
type Title = string | RegExp;

/** Opens the chat of a member in a browser window of its own. */
export async function openChat(
  browser: Browser,
  address: string,
  member: string,
  options: BrowserContextOptions = {},
): Promise<Chat> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, locale: 'lv-LV', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${address}/as/${member}`);
  return chatOn(page, options.javaScriptEnabled ?? true);
}

function chatOn(page: Page, scripts: boolean): Chat {
  // That a colleague is writing too is told under the same heading, below what it is about.
  const view = (title: Title) =>
    page
      .locator('article.view')
      .filter({ has: page.getByRole('heading', { name: title, exact: true }), hasNotText: 'raksta tajā pašā sadaļā' })
      .last();
  const tap = async (label: string, title?: Title) => {
    const place = title === undefined ? page.locator('.menu') : view(title);
    await answered(page, scripts, () => place.getByRole('button', { name: label, exact: true }).click());
  };
  const fill = async (title: Title, filling: Filling) => {
    for (const [label, value] of Object.entries(filling)) await fillField(view(title), label, value);
  };
  return {
    page,
    view,
    tap,
    fill,
    value: (title, label) => controlOf(view(title), label).inputValue(),
    sees: async (title, ...words) => {
      await view(title).waitFor();
      for (const one of words) await expect.poll(() => view(title).textContent()).toContain(one);
      return view(title);
    },
    say: async (text) => {
      await page.fill('#say-text', text);
      await answered(page, scripts, () => page.click('#say button'));
    },
    answer: async (title, filling) => {
      await fill(title, filling);
      // A form of a whole section hands it over as it is saved.
      const submit = view(title).getByRole('button', { name: /^Saglabāt( un nodot)?$/u });
      await answered(page, scripts, () => submit.click());
    },
    close: () => page.context().close(),
  };
}

/** Acts, and waits until the bot's answer stands in the page; without scripts that is another page. */
async function answered(page: Page, scripts: boolean, act: () => Promise<void>): Promise<void> {
  if (!scripts) await Promise.all([page.waitForEvent('load'), act()]);
  else {
    await act();
    await page.locator('body:not(.busy)').waitFor();
  }
}

/** The field with this label, which may be followed by more words ("not required"). */
const fieldOf = (form: Locator, label: string): Locator => {
  const own = form
    .page()
    .locator('label, legend')
    .filter({ hasText: new RegExp(`^\\s*${label}`, 'u') });
  return form.locator('.field').filter({ has: own }).first();
};

const controlOf = (form: Locator, label: string): Locator =>
  fieldOf(form, label).locator('textarea, select, input:not([type=hidden])').first();

async function fillField(form: Locator, label: string, value: string | readonly string[]): Promise<void> {
  const control = controlOf(form, label);
  const kind = await control.getAttribute('type');
  if (kind === 'checkbox' || kind === 'radio') {
    for (const box of await fieldOf(form, label).getByRole('checkbox').all()) await box.uncheck();
    for (const choice of [value].flat()) await fieldOf(form, label).getByLabel(choice, { exact: true }).check();
  } else if ((await fieldOf(form, label).locator('select').count()) > 0)
    await control.selectOption({ label: String(value) });
  else await control.fill(String(value));
}
