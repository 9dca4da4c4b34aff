/** Nobody decides on what they asked for themselves, as long as somebody else leads the school, too. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { obligation, openDuties, school, today } from './duty-world.ts';

const plain = obligation({ key: 'collect', rule: 'collect', about: {}, holders: ['dzintra'] });

it.each([
  ['says that it is wrong', 'nav pareizi 24.1, jo tas jau ir izdarīts', 'duty-settle~collect~stand~'],
  ['asks to put it off', 'atlikt 24.1 līdz 11. decembrim', 'duty-allow~collect~yes~'],
])('whoever leads and %s does not decide on it', async (_, said, token) => {
  const rig = await openDuties([{ ...plain, escalated: { to: ['ilga'], on: today } }]);
  await rig.says('dzintra', said);
  const own = await rig.says('dzintra', 'pienākumi');
  expect(plainText(own)).not.toContain('Gaida jūsu lēmumu');
  expect((await rig.tapsToken('dzintra', token)).name).toBe('refused');
  expect(plainText(await rig.says('baiba', 'pienākumi'))).toContain('Gaida jūsu lēmumu (1)');
  expect((await rig.tapsToken('baiba', token)).name).toBe('duty');
});

it('where nobody else leads it, they decide', async () => {
  const alone = { ...school, members: school.members.filter(({ id }) => !['ilga', 'baiba'].includes(id)) };
  const rig = await openDuties([{ ...plain, escalated: { to: [], on: today } }], alone);
  await rig.says('dzintra', 'atlikt 24.1 līdz 11. decembrim');
  expect(plainText(await rig.says('dzintra', 'pienākumi'))).toContain('Gaida jūsu lēmumu (1)');
  expect((await rig.tapsToken('dzintra', 'duty-allow~collect~yes~')).name).toBe('duty');
});
