/** A personal code that was refused is nowhere afterwards: not in an answer, not in a draft, not in what a platform may keep. */
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/bot/ports/view.ts';
import { findPersonalCode } from '../../src/domain/privacy/personal-code.ts';
import { openWorld, type World } from '../world.ts';

const code = '010190-12345';
const ways = [
  code,
  '010190 12345',
  '01.01.90-12345',
  '0101\u200b90-12345',
  '０１０１９０－１２３４５',
  '010190\u00ad–12345',
];
const digits = /12345|１２３４５/u;

/** Anna is asked the first question of a new plan. */
async function asked(): Promise<World> {
  const world = openWorld();
  await world.says('anna', 'jauns plāns J-06');
  return world;
}

const kept = (world: World) => world.services.conversations.load(world.organisation.id, 'anna');

describe.each(ways)('"%s"', (written) => {
  it('typed as an answer is neither shown, kept nor given back later', async () => {
    const world = await asked();
    const text = `Īrija ${written} mācās otro gadu`;
    const outcome = await world.arrives({ event: { kind: 'text', text } });
    expect(JSON.stringify(outcome)).not.toMatch(digits);
    expect(outcome.heard).toContain('██████-█████');
    expect(JSON.stringify(await kept(world))).not.toMatch(digits);
    expect(JSON.stringify(await world.says('anna', 'turpināt'))).not.toMatch(digits);
  });

  it('typed into a form or left in its draft is neither shown nor kept', async () => {
    const world = await asked();
    const view = await world.says('anna', 'turpināt');
    const { token, values } = filledWith(view, `Īrija ${written}`);
    for (const kind of ['draft', 'form'] as const) {
      const { reply } = await world.arrives({ event: { kind, token, values } });
      expect(JSON.stringify(reply)).not.toMatch(digits);
      expect(JSON.stringify(await kept(world))).not.toMatch(digits);
    }
  });

  it('typed as a task, a reason or an order is not shown again', async () => {
    const world = openWorld();
    for (const words of ['uzdevums J-07 matemātikā:', 'vēl nav J-07, jo', 'rīkojums 7.b nr.', 'sveiki']) {
      const outcome = await world.arrives({ event: { kind: 'text', text: `${words} ${written}` } });
      expect(JSON.stringify(outcome)).not.toMatch(digits);
      expect(JSON.stringify(await kept(world))).not.toMatch(digits);
    }
  });
});

it('what is typed is taken as it was meant where no code is in it', async () => {
  const world = openWorld();
  const { title } = await world.says('baiba', 'statuss J\u201107');
  expect(title).toEqual((await world.says('baiba', 'statuss J-07')).title);
  for (const odd of ['mani\u00a0plāni', 'mani  plāni', 'mani pl\u200bāni', 'mani pla\u0304ni', 'mani plā\u00adni'])
    expect((await world.says('baiba', odd)).name).toBe((await world.says('baiba', 'mani plāni')).name);
});

function filledWith(view: View, text: string) {
  if (view.form === undefined) throw new Error('no form is in front of anna');
  const { fields, submit } = view.form;
  expect(findPersonalCode(text)).not.toBeNull();
  return { token: submit.token, values: Object.fromEntries(fields.map(({ name }) => [name, text])) };
}
