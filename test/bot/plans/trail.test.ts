/** Who looked at a plan, told to those who lead, and to nobody else. */
import { beforeAll, expect, it } from 'vitest';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import { learner } from '../../subjects.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { linesOf } from '../../world/seen.ts';
import type { World } from '../../world.ts';

let world: World;
let plan = '';
beforeAll(async () => {
  ({ world } = await openDemoSchool());
  const { organisation, services } = world;
  plan = (await services.plans.ofSubject(organisation.id, learner('J-07')))[0]?.id ?? '';
  const findings = tokenOf({ kind: 'section', plan, section: 'speech-therapist' });
  for (const user of ['inga', 'valdis'])
    await world.arrives({ event: { kind: 'tap', token: findings }, from: { platform: 'web', user } });
});

const said = async (who: string) => linesOf(await world.says(who, 'kas skatījās J-07')).join('\n');

it('those who read the findings of a specialist hear who else did, and who was refused', async () => {
  const trail = await said('baiba');
  expect(trail).toMatch(/Inga Sniedze.*Logopēda/u);
  expect(trail).toMatch(/Valdis Ozolnieks.*Logopēda/u);
});

it.each(['dzintra', 'ilga'])(
  'to %s, from whom the findings are kept, the trail does not tell that there are any',
  async (who) => {
    expect(await said(who)).not.toContain('Logopēda');
    expect(await said(who)).toContain('Apskate: plāns');
  },
);

it.each(['anna', 'valdis', 'raivis', 'sarma'])('a made-up button shows it to nobody else: %s', async (user) => {
  const event = { kind: 'tap', token: tokenOf({ kind: 'trail', plan, page: 0 }) } as const;
  const { reply } = await world.arrives({ event, from: { platform: 'web', user } });
  expect(reply?.name).not.toBe('trail');
});

it('whoever was refused the file, and may read their part in the chat, is not said to have been shown nothing', async () => {
  await world.says('valdis', 'izdruka J-07');
  expect(await said('baiba')).toMatch(/Valdis Ozolnieks.*Fails nav izsniegts: plāns/u);
});
