/** One person walks a plan in a real browser: by questions, by a form, with a pause, by keyboard alone, without scripts. */
import { AxeBuilder } from '@axe-core/playwright';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shot } from './shot.ts';
import { openStage } from './stage.ts';

const stage = openStage();

const absence = 'Ilgstoši kavējumi (slimība vai neattaisnoti)';
const programme = 'Apgūst speciālo pamatizglītības programmu';
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

describe('a class teacher', () => {
  it('walks the first section question by question, and is told what was wrong beside the field', async () => {
    const anna = await stage.chat('anna', phone);
    await anna.sees('Labdien, Anna!');
    await shot(anna.page, 'welcome');
    await anna.say('jauns plāns J-07');
    const basis = 'J-07 · Plāna pamats';
    await anna.sees(basis, '1 no');
    await shot(anna.page, 'first-question');
    await anna.answer(basis, { 'Kāpēc plāns vajadzīgs': [programme] });
    await anna.answer(basis, {
      'Izglītības programmas nosaukums': 'Speciālās pamatizglītības programma',
      'Izglītības programmas kods': '2101561',
    });
    const wrong = await anna.sees(basis, 'Programmas kodā ir 8 cipari');
    await shot(anna.page, 'rejected');
    expect(await anna.value(basis, 'Izglītības programmas kods')).toBe('2101561');
    expect(await anna.value(basis, 'Izglītības programmas nosaukums')).toBe('Speciālās pamatizglītības programma');
    expect(await wrong.getByLabel('Izglītības programmas kods').getAttribute('aria-invalid')).toBe('true');
    await anna.answer(basis, { 'Izglītības programmas kods': '2101 5611' });
    await anna.answer(basis, { 'PMK atzinuma numurs': '27', 'PMK atzinuma datums': daysAgo(30) });
    await anna.sees(basis, 'Kuru speciālistu ieraksti vajadzīgi');
    await anna.say('logopēds');
    await anna.sees(basis, 'Plāna darbības laiks');
    await anna.say('1. semestris');
    await anna.sees(basis, '21015611', 'Logopēds', '1. semestris');
    await shot(anna.page, 'section-check');
    await anna.tap('Nodot tālāk', basis);
    await anna.sees(basis, 'Inga Sniedze');
    await shot(anna.page, 'handed-over');
  });

  it('fills a section in as one form, whose later questions depend on the first, and is told there what is wrong', async () => {
    const guntis = await stage.chat('guntis');
    const basis = 'J-03 · Plāna pamats';
    await guntis.say('jauns plāns J-03');
    await guntis.tap('Veidlapa', basis);
    await guntis.sees(basis, 'Plāna darbības laiks');
    expect(new URL(guntis.page.url()).pathname).toBe('/as/guntis/form');
    await guntis.answer(basis, { 'Kāpēc plāns vajadzīgs': [absence], 'Plāna darbības laiks': ['1. semestris'] });
    const more = await guntis.sees(basis, 'vēl daži jautājumi', 'Kavējumu veids');
    expect(await more.getByLabel('1. semestris').isChecked()).toBe(true);
    await shot(guntis.page, 'form-more');
    await guntis.answer(basis, {
      'Kavējumu veids': ['Neattaisnoti'],
      'Aptuvenais kavēto stundu skaits': 'ļoti daudz',
    });
    const wrong = await guntis.sees(basis, 'Lūdzu, ierakstiet veselu skaitli');
    await shot(guntis.page, 'form-rejected');
    expect(await guntis.value(basis, 'Aptuvenais kavēto stundu skaits')).toBe('ļoti daudz');
    expect(await wrong.getByLabel('Neattaisnoti', { exact: true }).isChecked()).toBe(true);
    await guntis.answer(basis, { 'Aptuvenais kavēto stundu skaits': '120' });
    await guntis.sees(basis, 'Paldies!');
    expect(new URL(guntis.page.url()).pathname).toBe('/as/guntis');
    await guntis.tap('Plāna statuss', basis);
    await guntis.sees(/^J-03 · \S+ · \S+ kopš /u, 'Toms Grāvītis');
    await shot(guntis.page, 'status');
  });

  it('pauses in the middle of a sentence and goes on exactly there in another browser', async () => {
    const own = 'J-03 · Klases audzinātāja ieraksts';
    const findings = 'Pedagoģiskās izpētes rezultāti';
    const before = await stage.chat('guntis');
    await before.say('mani plāni');
    await before.tap('Aizpildīt', 'Mani pienākumi');
    await Promise.all([
      before.page.waitForResponse((response) => response.url().endsWith('/draft')),
      before.fill(own, { [findings]: 'Stundā strādā, ja uzdevums sadalīts' }),
    ]);
    await before.tap('Pauze', own);
    await before.sees('Pauze', 'saglabātas');
    await before.close();

    const after = await stage.chat('guntis', phone);
    await after.say('turpināt');
    await after.sees(own, '1 no 3');
    await shot(after.page, 'resumed');
    expect(await after.value(own, findings)).toBe('Stundā strādā, ja uzdevums sadalīts');
    await after.answer(own, { [findings]: 'Stundā strādā, ja uzdevums sadalīts soļos.' });
    await after.sees(own, '2 no 3');
  });

  it('loses nothing when the window is shut without a pause', async () => {
    const own = 'J-03 · Klases audzinātāja ieraksts';
    const before = await stage.chat('guntis');
    await before.say('turpināt');
    const strengths = 'Izglītojamā stiprās puses';
    await before.fill(own, { [strengths]: 'Labi' });
    // Shut before the pause in typing after which a draft is kept: the page sends it on its way out.
    await before.page.goto('about:blank');
    const after = await stage.chat('guntis');
    await expect
      .poll(async () => {
        await after.say('turpināt');
        return after.value(own, strengths);
      })
      .toBe('Labi');
  });
});

describe('by keyboard alone', () => {
  it('a section can be walked from the front page to the hand-over', async () => {
    const { page } = await stage.chat('ruta');
    await page.goto(stage.solis.address);
    await tabTo(page, 'Rūta Kalve');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#log');
    await tabTo(page, 'Jūsu ziņa Solim');
    await page.keyboard.type('jauns plāns J-01');
    await page.keyboard.press('Enter');
    await tabTo(page, absence);
    await page.keyboard.press('Space');
    await tabTo(page, 'Saglabāt');
    await page.keyboard.press('Enter');
    // The cursor goes into the new question by itself.
    await focused(page, 'Attaisnoti slimības dēļ');
    await page.keyboard.press('Space');
    await tabTo(page, 'Saglabāt');
    await page.keyboard.press('Space');
    await focused(page, 'Psihologs');
    await tabTo(page, 'Izlaist');
    await page.keyboard.press('Enter');
    await focused(page, '1. semestris');
    await page.keyboard.press('Space');
    await tabTo(page, 'Saglabāt');
    await page.keyboard.press('Enter');
    await page.getByText('Uz visiem jautājumiem ir atbildēts').waitFor();
    await shot(page, 'keyboard');
    await tabTo(page, 'Nodot tālāk');
    await page.keyboard.press('Enter');
    await page.getByText('Paldies!').waitFor();
  });
});

describe('without JavaScript', () => {
  it('a chat is read, words are typed and a form is filled in', async () => {
    const sarma = await stage.chat('sarma', { javaScriptEnabled: false });
    const basis = 'J-08 · Plāna pamats';
    await sarma.sees('Labdien, Sarma!');
    await sarma.say('jauns plāns J-08');
    await sarma.sees(basis, '1 no 3');
    await sarma.answer(basis, { 'Kāpēc plāns vajadzīgs': [absence] });
    await sarma.sees(basis, '2 no 4');
    await sarma.answer(basis, { 'Aptuvenais kavēto stundu skaits': 'daudz' });
    await sarma.sees(basis, 'Lūdzu, ierakstiet veselu skaitli', 'Lūdzu, izvēlieties vismaz vienu');
    expect(await sarma.value(basis, 'Aptuvenais kavēto stundu skaits')).toBe('daudz');
    await sarma.answer(basis, { 'Kavējumu veids': ['Neattaisnoti'], 'Aptuvenais kavēto stundu skaits': '40' });
    await sarma.sees(basis, '3 no 4');
    await sarma.tap('Veidlapa', basis);
    await sarma.answer(basis, { 'Plāna darbības laiks': ['2. semestris'] });
    await sarma.sees(basis, 'Paldies!');
  });
});

describe.each([
  ['light, on a wide screen', 'J-04', { colorScheme: 'light', viewport: { width: 1100, height: 800 } }],
  ['dark, on a narrow phone', 'J-02', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
] as const)('the pages, %s', (look, code, settings) => {
  it('have no fault that axe knows', async () => {
    const dzintra = await stage.chat('dzintra', settings);
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page: dzintra.page }).analyze();
      expect(violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
      expect(await dzintra.page.evaluate('document.documentElement.scrollWidth <= innerWidth'), what).toBe(true);
      await shot(dzintra.page, `${what}-${look.split(',')[0]}`);
    };
    const basis = `${code} · Plāna pamats`;
    await dzintra.say('palīdzība');
    await check('help');
    await dzintra.say(`jauns plāns ${code}`);
    await dzintra.sees(basis);
    await check('question');
    await dzintra.tap('Veidlapa', basis);
    await dzintra.page.waitForURL(/\/form/);
    await check('form');
    await dzintra.page.goto(`${stage.solis.address}/as/dzintra`);
    await dzintra.say(`statuss ${code}`);
    await dzintra.sees(new RegExp(`^${code} · .* kopš `, 'u'));
    await check('status');
    await dzintra.page.goto(stage.solis.address);
    await check('people');
  });
});

/** What the cursor is on, by its label or its own words; nothing where it is on the page as a whole. */
const focusName = `(() => {
  const at = document.activeElement;
  const words = at === document.body ? '' : (at.labels?.[0] ?? at).textContent;
  return words.replace(/\\s+/g, ' ').trim();
})()`;

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (String(await page.evaluate(focusName)).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to "${name}"`);
}

async function focused(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.evaluate(focusName)).toBe(name);
}

function daysAgo(days: number): string {
  return DateTime.now().minus({ days }).toISODate();
}
