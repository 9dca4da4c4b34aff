/** A section that was handed over long ago is entered again by its teacher. */
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import { addMeasured, measured, planId } from '../../world/measured-plans.ts';
import { openWorld } from '../../world.ts';

const section = { plan: planId(measured.carriedOut), section: 'tasks:latviesu-valoda' };

/** Anna teaches the subject of a plan that is being carried out. */
async function teacher() {
  const world = openWorld();
  await addMeasured(world, measured.carriedOut);
  return {
    taps: (kind: 'add-row' | 'section') => world.tapsToken('anna', tokenOf({ kind, ...section })),
    says: (text: string) => world.says('anna', text),
  };
}

describe('a task begun in a section that was handed over', () => {
  it('is asked to its end', async () => {
    const { taps, says } = await teacher();
    expect((await taps('add-row')).name).toBe('question');
    expect((await says('Lasa plūstoši.')).progress).toMatchObject({ done: 1, of: 5 });
    expect((await says('Katru dienu lasīt vienu lappusi.')).name).toBe('question');
  });

  it('is gone on with by whoever comes back to the section later', async () => {
    const { taps, says } = await teacher();
    await taps('add-row');
    await says('Lasa plūstoši.');
    await says('pauze');
    const view = await taps('section');
    expect(view.name).toBe('question');
  });
});
