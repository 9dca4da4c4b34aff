/** "Atsaukt" takes back the very last thing a person did, whatever plan they were in before, or says why it cannot. */
import { expect, it } from 'vitest';
import { plainText } from '../../src/bot/core/plain-text.ts';
import { tokenOf } from '../../src/bot/core/tap.ts';
import { addMeasured, measured } from '../world/measured-plans.ts';
import { openWorld } from '../world.ts';

/** Valdis has marked the first task of his subject as done. */
async function marked() {
  const world = openWorld();
  const { services, organisation } = world;
  const { id, rows } = await addMeasured(world, measured.carriedOut);
  const row = rows.find((one) => one.section === 'tasks:matematika' && one.kind === 'task')?.id ?? '';
  await world.tapsToken('valdis', tokenOf({ kind: 'task-done', plan: id, row }));
  return {
    ...world,
    says: async (text: string) => plainText(await world.says('valdis', text)),
    opens: (who: string) => world.tapsToken(who, tokenOf({ kind: 'task-open', plan: id, row })),
    state: async () => (await services.plans.load(organisation.id, id))?.rows.find((one) => one.id === row)?.state,
  };
}

it('a task that was marked is open again, and named', async () => {
  const { says, state } = await marked();
  expect(await state()).toBe('done');
  expect(await says('atsaukt')).toMatch(/Uzdevums „.+” atkal ir atvērts\./u);
  expect(await state()).toBe('open');
});

it('what somebody else has changed since stays, and is named', async () => {
  const { says, opens, state } = await marked();
  await opens('baiba');
  expect(await says('atsaukt')).toMatch(/atsaukt vairs nevar: ieraksts „.+” pēc tam jau ir mainīts\./u);
  expect(await state()).toBe('open');
});

it('said twice at the same moment it takes back once', async () => {
  const { says, state } = await marked();
  await Promise.all([says('atsaukt'), says('atsaukt')]);
  expect(await state()).toBe('open');
});

it('what cannot be taken back is named too', async () => {
  const { says } = await marked();
  await says('atgādinājumi plkst. 8.30');
  expect(await says('atsaukt')).toContain('Pēdējais, ko darījāt: mainījāt iestatījumus.');
});
