/** What the message of the day says no call says once more in the same morning. */
import { expect, it } from 'vitest';
import type { Obligation } from '../../../src/domain/duties/obligation.ts';
import type { Notice } from '../../../src/domain/plan/notice.ts';
import { learner } from '../../subjects.ts';
import { addMeasured, measured, planId } from '../../world/measured-plans.ts';
import { obligation, openDuties, today } from '../duties/duty-world.ts';

const plan = planId(measured.findings);
const owed = (some: Partial<Obligation> = {}): Obligation =>
  obligation({
    key: 'section/class-teacher',
    rule: null,
    about: { plan, whom: learner('J-06', '7.b'), section: 'class-teacher' },
    ...{ holders: ['anna'], due: '2026-11-23' },
    ...some,
  });
const call: Notice = { kind: 'called', key: 'n1', to: 'anna', section: 'class-teacher', vacant: false };

/** Anna owes that, and is called to it in the same morning. */
async function openMorning(duty: Obligation, notice: Notice = call) {
  const world = await openDuties([duty]);
  await addMeasured(world, measured.findings);
  const { services, organisation } = world;
  const calls = async () => {
    const notBefore = services.clock.now().toISOString();
    const content = { kind: 'notice', plan, notice } as const;
    await services.deliveries.add(organisation.id, [
      { key: `notice/${plan}/${notice.key}`, to: { kind: 'member', member: 'anna' }, content, notBefore },
    ]);
    await world.drain();
    return world.told('anna');
  };
  return { ...world, calls };
}

const day = 'Labrīt, Anna! Jūsu pienākumi trešdien, 25. novembrī';
const called = 'J-06 · Klases audzinātāja ieraksts';

it('after the message of the day a call to the same section is not sent', async () => {
  const { daily, calls } = await openMorning(owed());
  await daily('anna');
  expect(await calls()).toEqual([day]);
});

it('nor is it where the message of the day goes out a little later', async () => {
  const { services, organisation, calls, daily } = await openMorning(owed());
  await services.deliveries.add(organisation.id, [
    {
      key: `daily/anna/${today}`,
      to: { kind: 'member', member: 'anna' },
      content: { kind: 'daily', date: today },
      notBefore: `${today}T07:30:00.000Z`,
    },
  ]);
  expect(await calls()).toEqual([]);
  await daily('anna');
});

it('a call that no message of the day speaks of is sent', async () => {
  const { daily, calls } = await openMorning(owed({ due: '2027-03-01' }));
  expect(await daily('anna')).toBeNull();
  expect(await calls()).toEqual([called]);
});

it('a colleague who has it said again is heard', async () => {
  const { daily, calls } = await openMorning(owed(), { ...call, by: 'baiba' });
  await daily('anna');
  expect(await calls()).toEqual([day, called]);
});
