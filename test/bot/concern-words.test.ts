/** A teacher who is worried about a learner says so in words of their own; whatever they begin with, the register hears it. */
import { expect, it } from 'vitest';
import { openDemoSchool } from '../world/demo-school.ts';
import { linesOf } from '../world/seen.ts';

it.each([
  'ziņot par Madaru Vizbuli, ka nenodod mājasdarbus',
  'gribu ziņot par J-06: nenodod mājasdarbus',
  'vēlos paziņot par J-06, nenodod mājasdarbus',
  'ziņojums par J-06: vairs nenodod mājasdarbus',
  'uztraucos par J-06: vairs nenodod mājasdarbus',
  'bažas par Madaru: nenodod mājasdarbus',
  'report J-06: she stopped handing in homework',
  'report a concern about J-06: stopped handing in homework',
  "I'm worried about J-06: no homework any more",
  'I’m worried about J-06: no homework any more',
])('“%s” is entered in the register', async (text) => {
  const { world } = await openDemoSchool();
  expect((await world.says('valdis', text)).title).toBe('J-06 · Ziņojums pierakstīts');
  expect(linesOf(await world.says('dzintra', 'reģistrs')).join()).toContain('J-06');
});

it.each(['neuztraucos par J-06', 'vai jāziņo par J-06?', 'ziņojums par J-06'])('“%s” enters nobody', async (text) => {
  const { world } = await openDemoSchool();
  await world.says('valdis', text);
  expect(linesOf(await world.says('dzintra', 'reģistrs')).join()).not.toContain('J-06');
});

it('closing the register is the main thing to do only once all is decided', async () => {
  const { world } = await openDemoSchool();
  const closing = async () =>
    (await world.says('dzintra', 'reģistrs')).actions.find(({ label }) => label.startsWith('Slēgt'));
  expect(await closing()).toMatchObject({ style: 'primary' });
  await world.says('valdis', 'ziņot J-06: nenodod mājasdarbus');
  expect(await closing()).not.toHaveProperty('style');
});
