/** In a large school nobody gets a wall to choose from: a class is asked for first, or a name. */
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/bot/ports/view.ts';
import { addMeasured } from '../world/measured-plans.ts';
import { inventedSchool } from '../world/schools.ts';
import { buttonsOf, linesOf } from '../world/seen.ts';
import { openWorld } from '../world.ts';

const large = () => openWorld({ organisation: inventedSchool(800) });
const labels = (view: View): readonly string[] => buttonsOf(view).map(({ action }) => action.label);

describe('a new plan', () => {
  it('is first asked for its class, in the order of the school', async () => {
    const view = await large().says('baiba', 'jauns plāns');
    expect(linesOf(view).slice(1)).toEqual(['1.a', '3.a', '7.a', '7.b']);
  });

  it('is then chosen among the learners of that class, twelve at a time', async () => {
    const world = large();
    await world.says('baiba', 'jauns plāns');
    const first = await world.taps('baiba', 'Izvēlēties', '7.b');
    expect(labels(first)).toEqual(['Nākamie (188)', ...Array.from({ length: 12 }, () => 'Sākt plānu')]);
    expect(
      linesOf(first)
        .slice(1)
        .every((line) => line.includes('7.b')),
    ).toBe(true);
    const second = await world.taps('baiba', 'Nākamie (188)');
    expect(
      linesOf(second)
        .slice(1)
        .some((line) => linesOf(first).includes(line)),
    ).toBe(false);
    expect((await world.taps('baiba', 'Sākt plānu')).name).toBe('question');
  });

  it('is begun at once for whoever is named', async () => {
    expect((await large().says('baiba', 'jauns plāns J-11')).name).toBe('question');
  });

  it('is chosen among few at once', async () => {
    const view = await openWorld({ organisation: inventedSchool(8) }).says('baiba', 'jauns plāns');
    expect(labels(view)).toEqual(Array.from({ length: 10 }, () => 'Sākt plānu'));
  });
});

describe('of many plans', () => {
  const school = async () => {
    const world = openWorld({ organisation: inventedSchool(24) });
    for (const { code } of world.organisation.learners) await addMeasured(world, code);
    return world;
  };

  it.each(['statuss', 'uzdevums', 'saruna'])('the first are shown, and how to call the others (%s)', async (text) => {
    const view = await (await school()).says('baiba', text);
    expect(labels(view).filter((label) => ['Atvērt', 'Izvēlēties'].includes(label)).length).toBeLessThanOrEqual(8);
    expect(linesOf(view).at(-1)).toMatch(/^Parādu 8 no \d+\. Citu nosauciet ar kodu vai vārdu, piemēram, „J-07”\.$/u);
  });
});
