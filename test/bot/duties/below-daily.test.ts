/** The message of the day stays where it is: what is opened from it comes below, and its buttons go on working. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { obligation, openDuties } from './duty-world.ts';

const plain = obligation({ key: 'collect', rule: 'collect', about: {}, holders: ['dzintra'] });
const report = obligation({ key: 'opinion/J-07', rule: 'opinion', holders: ['dzintra'] });

async function openDay(duties = [plain, report], member = 'dzintra') {
  const rig = await openDuties(duties);
  const message = await rig.daily(member);
  if (message === null) throw new Error('nothing to say');
  return { ...rig, message };
}

it.each([
  ['Mani pienākumi', 'my-plans'],
  ['Iestatījumi', 'settings'],
])('„%s” opens below', async (label, name) => {
  const { taps, message, below } = await openDay();
  expect(await taps('dzintra', label, message)).toEqual(message);
  expect(below()).toMatchObject({ name });
});

it('a report that is recorded from it is confirmed below, and done in it', async () => {
  const { taps, fills, message, below, faults } = await openDay();
  const form = await taps('dzintra', 'Reģistrēt', message);
  expect(form.surface).toBe('form');
  const values = { date: '24.11.2026', number: '', kept: 'Lietvedība, mape 4-12' };
  const refused = await fills('dzintra', { ...values, kept: '' });
  expect([refused.surface, below()]).toEqual(['form', undefined]);
  const after = await fills('dzintra', values);
  expect(after.title).toBe(message.title);
  expect(plainText(after)).toContain('Nokārtots');
  expect(below()?.title).toBe('J-07 · Reģistrēts');
  expect(faults).toEqual([]);
});

it('with an old button of a day of which there is no message, the list comes instead', async () => {
  const { tapsToken, below } = await openDay();
  const view = await tapsToken('dzintra', 'daily-command~2026-11-20~duties');
  expect([view.name, below()?.name]).toEqual(['my-plans', 'my-plans']);
});

it.each(['vakar', '', 'list'])('a made-up day (%j) opens nothing below', async (day) => {
  const { tapsToken, below } = await openDay();
  const view = await tapsToken('dzintra', `daily-command~${day}~duties`);
  expect([view.name, below()]).toEqual(['my-plans', undefined]);
});

it('from the list, a form leads back to the list', async () => {
  const { says, taps } = await openDay([plain]);
  const list = await says('dzintra', 'pienākumi');
  for (const label of ['Atlikt', 'Vēl nav, jo …', 'Tas nav pareizi'])
    expect((await taps('dzintra', 'Atpakaļ', await taps('dzintra', label, list))).name).toBe('my-plans');
});
