/** Duties of one list that are called the same are told apart, and those that are alone in their name say no more than that. */
import { expect, it } from 'vitest';
import type { View } from '../../../src/bot/ports/view.ts';
import { openDemoSchool } from '../../world/demo-school.ts';

const detailsOf = ({ blocks }: View, title: string): readonly (string | undefined)[] =>
  blocks
    .flatMap((block) => (block.kind === 'items' ? block.items : []))
    .filter((item) => item.title.endsWith(title))
    .map(({ detail }) => detail?.split('\n')[0]);

const later = async (who: string): Promise<View> => {
  const { world } = await openDemoSchool();
  return world.tapsToken(who, 'daily~all');
};

it('by the semester that they are owed for', async () => {
  const all = await later('inga');
  for (const title of [
    'Sagatavot atzinumus pedagoģiski medicīniskajai komisijai',
    'Izvērtēt plāna īstenošanu un sniegt atgriezenisko saiti',
  ])
    expect(detailsOf(all, title)).toEqual(['1. semestris', '2. semestris']);
});

it('by their day, where they are owed several times in a semester', async () => {
  expect(detailsOf(await later('dzintra'), 'Pārraudzīt plānos ietverto pasākumu izpildi')).toEqual([
    'termiņš 7. novembris',
    'termiņš 2027. gada 15. janvāris',
    'termiņš 2027. gada 24. marts',
    'termiņš 2027. gada 31. maijs',
  ]);
});

it('but not by what is not in the list', async () => {
  const { world } = await openDemoSchool();
  const near = await world.says('dzintra', 'mani pienākumi');
  expect(detailsOf(near, 'Pārraudzīt plānos ietverto pasākumu izpildi')).toEqual([undefined]);
});

it('of several that may be meant, too', async () => {
  const { world } = await openDemoSchool();
  const asked = await world.says('anna', 'atlikt J-07 līdz pirmdienai');
  const title = 'Izvērtēt sasniegumus un izvirzīt jaunus uzdevumus: latviešu valoda';
  expect(detailsOf(asked, title)).toEqual(['1. semestris', '2. semestris']);
});
