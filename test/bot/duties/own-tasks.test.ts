/** Tasks in the list of what is one's own of which no duty speaks: marked there, and only where a mark is taken. */
import { expect, it } from 'vitest';
import type { Item, View } from '../../../src/bot/ports/view.ts';
import { openDemoSchool } from '../../world/demo-school.ts';

const itemsOf = ({ blocks }: View): readonly Item[] =>
  blocks.flatMap((block) => (block.kind === 'items' ? block.items : []));

const labels = (view: View, code: string): readonly (string | undefined)[] =>
  itemsOf(view)
    .filter(({ title, mark }) => title.startsWith(code) && mark?.text !== undefined && mark.text !== 'gaida')
    .map(({ action }) => action?.label);

it('a task is marked where it stands: the list stays, and its row has the way back', async () => {
  const { world } = await openDemoSchool();
  const before = await world.says('anna', 'mani pienākumi');
  const [task] = itemsOf(before).filter(
    ({ title, action }) => title.startsWith('J-06') && action?.label === 'Izpildīts',
  );
  const marked = await world.taps('anna', 'Izpildīts', 'J-06');
  expect(marked.title).toBe(before.title);
  const row = itemsOf(marked).find(({ title }) => title === task?.title);
  expect([row?.mark?.text, row?.action?.label]).toEqual(['nokārtots', 'Atsaukt']);
  const undone = await world.taps('anna', 'Atsaukt');
  expect(itemsOf(undone)).toEqual(itemsOf(before));
});

it('of a plan that is being decided on or rests nothing is offered that would be refused', async () => {
  const { world } = await openDemoSchool();
  // J-03 is being approved, J-09 rests.
  const decided = labels(await world.says('anna', 'mani pienākumi'), 'J-03');
  expect(decided.filter((label) => label === 'Izpildīts')).toEqual([]);
  const resting = await world.says('ruta', 'mani pienākumi');
  expect(labels(resting, 'J-09')).toEqual([undefined, undefined]);
  await world.says('ruta', 'statuss J-09');
  const parts = await world.taps('ruta', 'Sadaļas un uzdevumi');
  expect(itemsOf(parts).filter(({ action }) => action?.label === 'Izpildīts')).toEqual([]);
});
