/** The overview counts for each of those who lead what they may know of, and nothing else. */
import { expect, test } from 'vitest';
import { obligation, openDuties } from './duty-world.ts';

const duties = [
  obligation({ key: 'evaluate/J-07' }),
  // Of a plan whose type leaves it to the director alone.
  obligation({ key: 'evaluate/J-08', chain: ['director'], escalated: { on: '2026-11-24', to: ['ilga'] } }),
];

test.each([
  ['the director', 'ilga', '2'],
  ['the head of the support team', 'baiba', '1'],
])('%s is told of the duties they stand above', async (_, who, open) => {
  const { says } = await openDuties(duties);
  const view = await says(who, 'pārskats');
  const [first] = view.blocks;
  expect(first?.kind === 'facts' && first.facts[0]).toEqual({ label: 'Atvērtie pienākumi', value: open });
});
