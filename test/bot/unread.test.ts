/** What Solis does not read is never dropped in silence: files, and messages that were changed afterwards. */
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../src/bot/core/tap.ts';
import { addMeasured, measured, planId } from '../world/measured-plans.ts';
import { linesOf } from '../world/seen.ts';
import { openWorld } from '../world.ts';

const section = { plan: planId(measured.carriedOut), section: 'tasks:latviesu-valoda' };
const from = { platform: 'web', user: 'anna' } as const;

/** Anna is asked for the goal of a task. */
async function asked() {
  const world = openWorld();
  await addMeasured(world, measured.carriedOut);
  await world.tapsToken('anna', tokenOf({ kind: 'add-row', ...section }));
  return world;
}

describe('a file', () => {
  it('with an answer leaves the answer taken, and says that it is not kept', async () => {
    const { arrives } = await asked();
    const { reply } = await arrives({ from, event: { kind: 'text', text: 'Lasa plūstoši.', files: true } });
    expect(reply).toMatchObject({ name: 'question', progress: { done: 1 } });
    expect(linesOf(reply!)[0]).toBe('Pielikumu es nelasu un neglabāju; ņēmu vērā tikai to, ko rakstījāt.');
  });

  it('alone is answered, and the question stays open', async () => {
    const { arrives, says } = await asked();
    const { reply } = await arrives({ from, event: { kind: 'text', text: ' ', files: true } });
    expect(reply?.title).toBe('Pielikumus es nelasu');
    expect(await says('anna', 'Lasa plūstoši.')).toMatchObject({ name: 'question', progress: { done: 1 } });
  });
});

describe('a file of an administrator', () => {
  const file = { kind: 'text', text: '', files: true } as const;
  const raivis = { platform: 'web', user: 'raivis' } as const;
  const words = async (who: typeof from | typeof raivis, place?: { kind: 'channel'; channel: string }) => {
    const { reply } = await openWorld().arrives({ from: who, event: file, ...(place && { place }) });
    return linesOf(reply!).join('\n');
  };

  it('alone may be the register: in private it is told where that is taken over', async () => {
    expect(await words(raivis)).toContain('„solis import check FAILS”');
  });

  it('is told nothing of it in a channel, and nobody else is', async () => {
    expect(await words(raivis, { kind: 'channel', channel: 'skolotaji' })).not.toContain('solis import');
    expect(await words(from)).not.toContain('solis import');
  });
});

describe('a message that was changed afterwards', () => {
  it('is answered with what to do, changes nothing, and the question stays open', async () => {
    const { arrives, says } = await asked();
    await says('anna', 'Lasa plustoši.');
    const { reply } = await arrives({ from, event: { kind: 'edited' } });
    expect(reply?.title).toBe('Labotu ziņu es nelasu');
    expect(linesOf(reply!).join()).toContain('„atsaukt”');
    expect(await says('anna', 'Katru dienu lasīt vienu lappusi.')).toMatchObject({ progress: { done: 2 } });
  });
});
