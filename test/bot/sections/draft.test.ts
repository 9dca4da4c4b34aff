/** What is typed and not sent yet is known by the form it was typed into, until it is sent. */
import { expect, it } from 'vitest';
import { typedInto } from '../../../src/bot/sections/draft.ts';
import { addMeasured, measured, planId } from '../../world/measured-plans.ts';
import { openWorld } from '../../world.ts';

const values = { findings: 'Stundā strādā, ja' };

async function typing() {
  const world = openWorld();
  await addMeasured(world, measured.findings);
  const question = await world.tapsToken('anna', `section~${planId(measured.findings)}~class-teacher`);
  const token = question.form?.submit.token ?? '';
  await world.arrives({ event: { kind: 'draft', token, values } });
  const typed = async (into: string) => {
    const kept = await world.services.conversations.load(world.organisation.id, 'anna');
    return kept === null ? undefined : typedInto(kept, into);
  };
  return { ...world, token, typed };
}

it('is drawn again in the form in which it was typed, and in no other', async () => {
  const { token, typed, says } = await typing();
  expect(await typed(token)).toEqual(values);
  const help = await says('anna', 'palīdzība');
  expect(await typed(token)).toEqual(values);
  expect(await typed(help.actions[0]?.token ?? '')).toBeUndefined();
});

it('is gone once the answer was given', async () => {
  const { fills, token, typed } = await typing();
  await fills('anna', { 'Pedagoģiskās izpētes rezultāti': 'Stundā strādā, ja uzdevums sadalīts soļos.' });
  expect(await typed(token)).toBeUndefined();
});
