/** One person walks a plan in a real browser: by questions, by a form, with a pause, by keyboard alone, without scripts. */
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { shot } from './shot.ts';
import { openStage } from './stage.ts';

const stage = openStage();

const absence = 'Ilgstoši kavējis mācības slimības dēļ vai neattaisnoti';
const programme = 'Apgūst speciālo pamatizglītības programmu';
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

describe('a class teacher', () => {
  it('walks the first section question by question, and is told what was wrong beside the field', async () => {
    const anna = await stage.chat('anna', phone);
    await anna.sees('Labdien, Anna Bērziņa!');
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
    expect(await wrong.getByLabel('Izglītības programmas kods').inputValue()).toBe('2101561');
    expect(await wrong.getByLabel('Izglītības programmas nosaukums').inputValue()).toBe(
      'Speciālās pamatizglītības programma',
    );
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
});

function daysAgo(days: number): string {
  return DateTime.now().minus({ days }).toISODate();
}
