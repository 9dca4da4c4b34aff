/** What somebody is answered who asks what Solis can do, or who only greets it. */
import { expect, it } from 'vitest';
import { plainText } from '../../src/bot/core/plain-text.ts';
import { buttonsOf } from '../world/seen.ts';
import { obligation, openDuties, today } from './duties/duty-world.ts';

const labels = (view: Parameters<typeof buttonsOf>[0]) => buttonsOf(view).map(({ action }) => action.label);

it.each([
  ['valdis', ['Mani pienākumi', 'Pievienot uzdevumu', 'Statuss', 'Vēl nav, jo …', 'Prombūtne', 'Iestatījumi']],
  ['baiba', ['Kas nokavēts', 'Statuss', 'Pārskats', 'Jauna sanāksme', 'Rīkojums', 'Mani pienākumi']],
])(
  '%s is helped with the six things that are asked most in their role, and the way to all others',
  async (who, six) => {
    const { says } = await openDuties([]);
    expect(labels(await says(who, 'palīdzība'))).toEqual(['Viss, ko protu', ...six]);
  },
);

it('all that can be asked stands in four groups, without a button a line', async () => {
  const { says, taps } = await openDuties([]);
  await says('valdis', 'palīdzība');
  const all = await taps('valdis', 'Viss, ko protu');
  expect(all.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(4);
  expect(labels(all)).toEqual(['Palīdzība']);
});

it('a greeting gets a greeting, and the three things that are nearest', async () => {
  const days = ['2026-11-22', today, '2026-11-27', '2026-11-30'];
  const { says } = await openDuties(days.map((due, index) => obligation({ key: `evaluate/${index}`, due })));
  const view = await says('valdis', 'labrīt');
  expect(view.title).toBe('Labrīt, Valdi!');
  const words = plainText(view);
  expect(words).toContain('Tuvākie pienākumi (3 no 4):');
  expect(words.match(/Izvērtēt plāna īstenošanu/gu)).toHaveLength(3);
});

it('somebody who owes nothing is greeted all the same', async () => {
  const { says } = await openDuties([]);
  expect(plainText(await says('valdis', 'sveiki'))).toContain('Pašlaik jūs negaida neviens pienākums ar termiņu.');
});
