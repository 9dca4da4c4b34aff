/** The process is killed in the middle of its work and started again: every walk goes on where it was. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { shot } from './shot.ts';
import { openStage } from './stage.ts';

const stage = openStage();

const absence = 'Ilgstoši kavējumi (slimība vai neattaisnoti)';
const basis = 'J-05 · Plāna pamats';
const hours = 'Aptuvenais kavēto stundu skaits';

/** Kills the process without a warning; what it was doing is cut off. */
const kill = () => stage.solis.end('SIGKILL');
const startAgain = async () => {
  stage.solis = await stage.solis.startAgain();
};

it('a walk goes on exactly there after a kill between two answers, on the page that stayed open', async () => {
  const dzintra = await stage.chat('dzintra');
  await dzintra.say('jauns plāns J-05');
  await dzintra.answer(basis, { 'Kāpēc plāns vajadzīgs': [absence] });
  await dzintra.sees(basis, '2 no 4');
  await Promise.all([
    dzintra.page.waitForResponse((response) => response.url().endsWith('/draft')),
    dzintra.fill(basis, { [hours]: '12' }),
  ]);

  await kill();
  await dzintra.tap('Saglabāt', basis);
  await dzintra.page.getByText('Neizdevās sazināties ar Soli').waitFor();
  await shot(dzintra.page, 'unreachable');
  expect(await dzintra.value(basis, hours)).toBe('12');

  await startAgain();
  const other = await stage.chat('dzintra');
  await other.say('turpināt');
  await other.sees(basis, '2 no 4');
  expect(await other.value(basis, hours)).toBe('12');

  await dzintra.answer(basis, { 'Kavējumu veids': ['Neattaisnoti'] });
  // Not the newest question of that title: the page also hears what was said on the other one, sooner or later.
  await dzintra.page.locator('article.view').filter({ hasText: '3 no 4' }).waitFor();
});

it('a colleague who was about to be called when the process was killed is called once it runs again, and only once', async () => {
  const dzintra = await stage.chat('dzintra');
  await dzintra.say('turpināt');
  await dzintra.sees(basis, '3 no 4');
  await dzintra.tap('Izlaist', basis);
  await dzintra.answer(basis, { 'Plāna darbības laiks': ['1. semestris'] });
  await dzintra.sees(basis, 'Nodot tālāk');
  // Killed as soon as the request is out: before, while or after the section is handed over and the call is sent.
  dzintra.page.once('request', () => void kill());
  await dzintra.tap('Nodot tālāk', basis);
  await kill();
  await startAgain();

  // Where the hand-over was cut off the person taps again; where it was not, the same tap finds it done.
  await dzintra.page.reload();
  await dzintra.say('turpināt');
  const left = dzintra.view(basis).getByRole('button', { name: 'Nodot tālāk' }).last();
  if (await left.isVisible()) await left.click();

  const guntis = await stage.chat('guntis');
  await guntis.sees('J-05 · Klases audzinātāja ieraksts', 'līdz');
  // Started once more, so that everything which might still wait is sent before it is counted.
  await kill();
  await startAgain();
  await guntis.page.reload();
  await guntis.say('mani plāni');
  await guntis.sees('Mani pienākumi', 'J-05');
  expect(await calls(guntis.page)).toBe(1);
});

const calls = (page: Page): Promise<number> => page.locator('.view-notice').filter({ hasText: 'J-05' }).count();
