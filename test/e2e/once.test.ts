/** Whatever a browser sends twice, or too late, is done once and answered kindly. */
import { expect, it } from 'vitest';
import type { Chat } from './chat.ts';
import { shot } from './shot.ts';
import { openStage } from './stage.ts';

const stage = openStage();

const absence = 'Ilgstoši kavējumi (slimība vai neattaisnoti)';
const reasons = 'Kāpēc plāns vajadzīgs';
const basis = 'J-06 · Plāna pamats';
const plan = /^J-06 · 7\.b · \S+ kopš /u;

/** What stands in the plan's history. */
const history = async (chat: Chat): Promise<readonly string[]> => {
  await chat.say('vēsture J-06');
  const view = await chat.sees('J-06 · Vēsture');
  return (await view.locator('.items > li').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());
};

it('an answer whose post is delivered again is written once', async () => {
  const baiba = await stage.chat('baiba');
  await baiba.say('jauns plāns J-06');
  await baiba.sees(basis);
  await baiba.fill(basis, { [reasons]: [absence] });
  const [post] = await Promise.all([
    baiba.page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/form')),
    baiba.tap('Saglabāt', basis),
  ]);
  await baiba.sees(basis, '2 no 4');
  const before = await history(baiba);
  const messages = await baiba.page.locator('#log > li').count();
  const again = () =>
    fetch(post.url(), {
      method: 'POST',
      body: post.postData(),
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const statuses = (await Promise.all([again(), again(), again()])).map(({ status }) => status);
  expect(statuses).toEqual([303, 303, 303]);
  await baiba.page.reload();
  expect(await baiba.page.locator('#log > li').count()).toBe(messages);
  expect(await history(baiba)).toEqual(before);
});

it('two taps on one button are one', async () => {
  const baiba = await stage.chat('baiba');
  const before = await history(baiba);
  await baiba.say('turpināt');
  await baiba.fill(basis, { 'Kavējumu veids': ['Neattaisnoti'] });
  await baiba.view(basis).getByRole('button', { name: 'Saglabāt', exact: true }).dblclick();
  await baiba.sees(basis, '3 no 4');
  expect((await history(baiba)).length).toBe(before.length + 1);
});

it('without scripts two taps on one button are one as well', async () => {
  const baiba = await stage.chat('baiba', { javaScriptEnabled: false });
  const before = await history(baiba);
  await baiba.say('turpināt');
  await baiba.sees(basis, '3 no 4');
  await baiba.view(basis).getByRole('button', { name: 'Izlaist' }).dblclick();
  await baiba.sees(basis, '4 no 4');
  expect((await history(baiba)).length).toBe(before.length + 1);
});

it('a page that was left open while the plan moved on gets a kind answer, and nothing is written', async () => {
  // Without scripts a page never hears of anything new.
  const old = await stage.chat('baiba', { javaScriptEnabled: false });
  await old.say('turpināt');
  await old.sees(basis, '4 no 4');
  const baiba = await stage.chat('baiba');
  await baiba.say('turpināt');
  await baiba.answer(basis, { 'Plāna darbības laiks': ['1. semestris'] });
  await baiba.tap('Nodot tālāk', basis);
  await baiba.sees(basis, 'Paldies!');
  const before = await history(baiba);

  await old.answer(basis, { 'Plāna darbības laiks': ['2. semestris'] });
  await shot(old.page, 'stale');
  const kind = await old.page.locator('.view-conflict').textContent();
  for (const words of ['jūs pa šo laiku jau atbildējāt', '1. semestris', '2. semestris', 'Paturēt saglabāto'])
    expect(kind).toContain(words);
  expect(await history(baiba)).toEqual(before);
  await baiba.say('statuss J-06');
  await baiba.sees(plan, 'Sadaļas');
});
