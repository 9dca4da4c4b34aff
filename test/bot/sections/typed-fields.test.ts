/** A question of two fields is answered by typing: what was not taken is said, and the next message takes its place. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { addMeasured, measured, planId } from '../../world/measured-plans.ts';
import { openWorld } from '../../world.ts';

const place = { plan: planId(measured.carriedOut), section: 'tasks:latviesu-valoda' };

/** Anna is asked by when her new task is to be done, and who is responsible. */
async function asked() {
  const world = openWorld();
  const { services, organisation } = world;
  await addMeasured(world, measured.carriedOut);
  const says = (text: string) => world.says('anna', text);
  await world.tapsToken('anna', tokenOf({ kind: 'add-row', ...place }));
  await says('Lasa plūstoši.');
  await says('Katru dienu lasīt vienu lappusi.');
  await says('1. semestris');
  await says('izlaist');
  const saved = async () => {
    const plan = await services.plans.load(organisation.id, place.plan);
    return plan?.rows.at(-1)?.answers.duty?.values;
  };
  return { says, saved };
}

const fields = ({ form }: View) => form?.fields.map(({ name, value, problem }) => ({ name, value, problem }));

describe('a question of two fields', () => {
  it('takes them one after the other', async () => {
    const { says, saved } = await asked();
    await says('29. janvāris');
    await says('Valdis Ozolnieks');
    expect(await saved()).toEqual({ due: '2027-01-29', responsible: 'valdis' });
  });

  it('says what it did not understand, and the next message takes its place', async () => {
    const { says, saved } = await asked();
    await says('29. janvāris');
    const again = await says('Kaspars');
    expect(plainText(again)).toContain('Nesapratu: „Kaspars”.');
    expect(fields(again)?.[1]?.problem).toContain('Tāda darbinieka neatradu.');
    expect(await saved()).toBeUndefined();
    await says('Valdis Ozolnieks');
    expect(await saved()).toEqual({ due: '2027-01-29', responsible: 'valdis' });
  });

  it('asks for the field that is wrong before the one that is empty', async () => {
    const { says, saved } = await asked();
    const again = await says('31. februāris');
    expect(plainText(again)).toContain('Nesapratu: „31. februāris”.');
    const next = await says('29. janvāris');
    expect(plainText(next)).not.toContain('Nesapratu');
    await says('Valdis Ozolnieks');
    expect(await saved()).toEqual({ due: '2027-01-29', responsible: 'valdis' });
  });
});
