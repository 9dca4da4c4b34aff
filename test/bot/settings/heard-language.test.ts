/** The language of the talk follows what somebody writes in whole sentences twice running, and says so. */
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { addMeasured, measured, planId } from '../../world/measured-plans.ts';
import { openWorld } from '../../world.ts';

const english = ['Please show me what is waiting for me', 'What is due by the end of this week?'] as const;
const noticeIn = ({ blocks }: View) => blocks.flatMap((block) => (block.kind === 'notice' ? [block.text] : []));
const heard = 'You write in English, so from now on I answer in English. To choose another language, write “language”.';

describe('two whole sentences running', () => {
  it('change it with the second one, with a word about it, until they write otherwise', async () => {
    const world = openWorld();
    expect(noticeIn(await world.says('anna', english[0]))).toEqual([]);
    expect(noticeIn(await world.says('anna', english[1]))).toContain(heard);
    expect(await world.says('anna', 'my plans')).toMatchObject({ title: 'My duties' });
    await world.says('anna', 'kuri plāni man vēl nav pabeigti?');
    expect(noticeIn(await world.says('anna', 'un ko man vajag izdarīt līdz piektdienai?'))).toContain(
      'Rakstāt latviski, tāpēc turpmāk atbildēšu latviski. Citu valodu var izvēlēties, rakstot „valoda”.',
    );
  });

  it('are not two where one in the language of the talk stands between them', async () => {
    const world = openWorld();
    await world.says('anna', english[0]);
    await world.says('anna', 'kuri plāni man vēl nav pabeigti?');
    expect(noticeIn(await world.says('anna', english[1]))).not.toContain(heard);
    expect(await world.says('anna', 'mani plāni')).toMatchObject({ title: 'Mani pienākumi' });
  });

  it('are not two where they are commands of a few words', async () => {
    const world = openWorld();
    for (const words of ['my plans', 'status J-07', 'help']) await world.says('anna', words);
    expect(await world.says('anna', 'paldies')).toMatchObject({ title: expect.stringMatching(/[āēīšž]|Lūdzu/u) });
  });

  it('are not two where one is an answer to an open question', async () => {
    const world = openWorld();
    await addMeasured(world, measured.carriedOut);
    const place = { plan: planId(measured.carriedOut), section: 'tasks:latviesu-valoda' };
    await world.says('anna', english[0]);
    await world.tapsToken('anna', tokenOf({ kind: 'add-row', ...place }));
    const next = await world.says('anna', 'Reads with the others what they have written');
    expect(next).toMatchObject({ name: 'question' });
    expect(noticeIn(next)).not.toContain(heard);
    await world.says('anna', 'pauze');
    expect(noticeIn(await world.says('anna', english[1]))).toContain(heard);
  });
});

describe('what was changed so', () => {
  it('is taken back by one command in the language of the school', async () => {
    const world = openWorld();
    for (const words of english) await world.says('anna', words);
    expect(await world.says('anna', 'mani plāni')).toMatchObject({ title: 'Mani pienākumi' });
  });

  it('changes what was chosen, too', async () => {
    const world = openWorld();
    await world.says('anna', 'valoda latviešu');
    await world.says('anna', english[0]);
    expect(noticeIn(await world.says('anna', english[1]))).toContain(heard);
    expect(await world.says('anna', 'mani plāni')).toMatchObject({ title: 'My duties' });
  });
});
