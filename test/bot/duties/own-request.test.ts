/** Nobody decides on what they asked for themselves, as long as somebody else leads the school, too. */
import { expect, it } from 'vitest';
import { obligation, openRig, school, today, words } from './duty-rig.ts';

const plain = obligation({ key: 'collect', rule: 'collect', about: {}, holders: ['dzintra'] });

it.each([
  ['says that it is wrong', 'nav pareizi 24.1, jo tas jau ir izdarīts', 'duty-settle~collect~stand~'],
  ['asks to put it off', 'atlikt 24.1 līdz 11. decembrim', 'duty-allow~collect~yes~'],
])('whoever leads and %s does not decide on it', async (_, said, token) => {
  const rig = await openRig([{ ...plain, escalated: { to: ['ilga'], on: today } }]);
  await rig.types('dzintra', said);
  const own = await rig.types('dzintra', 'pienākumi');
  expect(words(own)).not.toContain('Gaida jūsu lēmumu');
  expect((await rig.does('dzintra', { kind: 'tap', token })).name).toBe('refused');
  expect(words(await rig.types('baiba', 'pienākumi'))).toContain('Gaida jūsu lēmumu (1)');
  expect((await rig.does('baiba', { kind: 'tap', token })).name).toBe('duty');
});

it('where nobody else leads it, they decide', async () => {
  const alone = { ...school, members: school.members.filter(({ id }) => !['ilga', 'baiba'].includes(id)) };
  const rig = await openRig([{ ...plain, escalated: { to: [], on: today } }], alone);
  await rig.types('dzintra', 'atlikt 24.1 līdz 11. decembrim');
  expect(words(await rig.types('dzintra', 'pienākumi'))).toContain('Gaida jūsu lēmumu (1)');
  expect((await rig.does('dzintra', { kind: 'tap', token: 'duty-allow~collect~yes~' })).name).toBe('duty');
});
