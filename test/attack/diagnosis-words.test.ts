/** Whatever the way in, words that look like a diagnosis are warned of once, and taken where the person stands by them. */
import { describe, expect, it } from 'vitest';
import { addMeasured, measured } from '../world/measured-plans.ts';
import { openWorld, type World } from '../world.ts';

const words = 'diagnosticēts autisms, lieto ritalīnu';
const warning = /Šķiet, ka (?:te|uzdevumā) minēta diagnoze, zāles vai ģimenes lietas \(„/u;

async function school(learner: string): Promise<World> {
  const world = openWorld();
  await addMeasured(world, learner);
  return world;
}

const shown = (view: unknown): string => JSON.stringify(view);

describe('why a plan rests', () => {
  it('is asked about once, with what was typed still in the form, and then taken', async () => {
    const world = await school(measured.carriedOut);
    await world.says('baiba', 'statuss J-08');
    await world.taps('baiba', 'Apturēt plānu');
    const asked = await world.fills('baiba', { Pamatojums: words });
    expect(shown(asked)).toMatch(warning);
    expect(asked.form?.fields[0]?.value).toBe(words);
    const taken = await world.fills('baiba', { Pamatojums: words });
    expect(shown(taken)).toContain('apturēts');
  });

  it('is asked about again where other words of the kind are typed instead', async () => {
    const world = await school(measured.carriedOut);
    await world.says('baiba', 'statuss J-08');
    await world.taps('baiba', 'Apturēt plānu');
    await world.fills('baiba', { Pamatojums: words });
    expect(shown(await world.fills('baiba', { Pamatojums: 'bērnam ir depresija' }))).toMatch(warning);
  });

  it('is warned of where a hyphen or the end of a line breaks the word', async () => {
    const world = await school(measured.carriedOut);
    await world.says('baiba', 'statuss J-08');
    for (const broken of ['bērnam ir autis-ms', 'bērnam ir autis-\nms', 'bērnam ir au\u00adtisms']) {
      await world.says('baiba', 'statuss J-08');
      await world.taps('baiba', 'Apturēt plānu');
      expect(shown(await world.fills('baiba', { Pamatojums: broken }))).toMatch(warning);
    }
  });
});

it('a task typed in one message is warned of before it is saved, as in the section itself', async () => {
  const world = await school(measured.tasks);
  const said = `uzdevums J-07 matemātikā: ${words}, līdz 15. decembrim, atbildīgais Valdis`;
  expect(shown(await world.says('valdis', said))).toMatch(warning);
  const plain = 'uzdevums J-07 matemātikā: reizrēķins, līdz 15. decembrim, atbildīgais Valdis';
  expect(shown(await world.says('valdis', plain))).not.toMatch(warning);
});
