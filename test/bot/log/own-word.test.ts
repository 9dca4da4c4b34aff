/** The log of an education plan: its rules ask for no confirmation. */
import { expect, test } from 'vitest';
import { somePlan, someTask, startedEntry } from '../../contracts/plan-fixtures.ts';
import { learner } from '../../subjects.ts';
import { linesOf } from '../../world/seen.ts';
import { buttonOf, type LogWorld, logWorld } from './log-world.ts';

const at = '2026-09-01T07:00:00.000Z';

/** Inga reads with J-07 twice a week, as the education plan has it. */
async function readingWithInga(): Promise<LogWorld> {
  const world = logWorld();
  const values = {
    ...{ measure: 'Lasīšana pa daļām', provider: 'inga', times: 2, per: 'week' },
    span: ['2026-09-07', '2026-12-18'],
  };
  const plan = somePlan(world.organisation.id, {
    ...{ id: 'iip-7', type: 'iip', version: 6, about: learner('J-07', '7.b'), status: 'in-implementation' },
    ...{ statusAt: at, startedBy: 'anna' },
    rows: [
      someTask({
        ...{ id: 'reading', section: 'measures', kind: 'row' },
        answers: { measure: { values, by: 'baiba', at, revision: 1 } },
      }),
    ],
  });
  await world.stores.plans.add(world.organisation.id, plan, startedEntry());
  return world;
}

const words = async (view: ReturnType<LogWorld['says']>): Promise<string> => linesOf(await view).join('\n');

/** Logs a session. */
async function logged(world: LogWorld) {
  const card = await world.says('inga', 'nodarbība J-07 20 min: īsi teksti');
  return { card, saved: await world.taps('inga', buttonOf(card, 'Saglabāt'), 'saving') };
}

test('a session is noted by the word of who gave it, and counts in the plan', async () => {
  const world = await readingWithInga();
  const { card, saved } = await logged(world);
  expect(linesOf(card).join('\n')).not.toContain('Apliecinājum');
  expect(saved.title).toBe('J-07 (IIP) · Ierakstīts');
  expect(saved.actions.map(({ label }) => label)).toEqual(['Anulēt']);
  expect(await words(world.says('baiba', 'J-07 statuss'))).toMatch(/Lasīšana pa daļām: notikušas 1 no \d+$/mu);
});

test('nobody is reminded of it as unconfirmed', async () => {
  const world = await readingWithInga();
  await logged(world);
  expect(await words(world.says('inga', 'neapliecinātās'))).toContain('Visas konsultācijas ir apliecinātas.');
  expect(await words(world.says('baiba', 'mēneša dokumenti'))).not.toContain('apliecinātas');
});

test('it can be undone, and voided later', async () => {
  const world = await readingWithInga();
  await logged(world);
  await world.says('inga', 'atsaukt');
  expect(await words(world.says('baiba', 'J-07 statuss'))).toContain('Lasīšana pa daļām: notikušas 0');
});

test('a day before one that is logged may be logged, too', async () => {
  const world = await readingWithInga();
  await logged(world);
  const card = await world.says('inga', 'nodarbība J-07 vakar 20 min: dzejolis');
  expect(card.actions.map(({ label }) => label)).toContain('Saglabāt');
});
