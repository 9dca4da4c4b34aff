/** What is still to be typed into the state's system, and the note that it was. */
import { expect, test } from 'vitest';
import type { View } from '../../../src/bot/ports/view.ts';
import { noSection } from '../../../src/domain/plan/plan.ts';
import { someEntry } from '../../contracts/log-store.ts';
import { linesOf } from '../../world/seen.ts';
import { begin, buttonOf, type LogWorld, logWorld } from './log-world.ts';

/** A plan that has run since September, on the first working day of December; October has one consultation that is not confirmed. */
async function inDecember(): Promise<LogWorld> {
  const world = logWorld({ now: () => new Date('2026-12-01T07:00:00.000Z') });
  await begin(world, { startedAt: '2026-10-01T07:00:00.000Z' });
  const { entries } = world.stores;
  for (const [on, isConfirmed] of [
    ['2026-10-12', true],
    ['2026-10-19', false],
    ['2026-11-23', true],
  ] as const) {
    const entry = someEntry(world.organisation.id, { plan: 'iap-5', row: 'mathematics', on });
    await entries.add(world.organisation.id, entry);
    const outcome = { kind: 'confirmed', way: 'e-klase', on, by: 'valdis', at: entry.at } as const;
    if (isConfirmed) await entries.settle(world.organisation.id, entry.id, outcome);
  }
  return world;
}

const asked = (world: LogWorld, member = 'sarma'): Promise<View> => world.says(member, 'kas jāievada valsts sistēmā');

const words = (view: View): string => linesOf(view).join('\n');

test('the list says by plan what changed and, by month, what took place; what is not confirmed is left out', async () => {
  const shown = words(await asked(await inDecember()));
  expect(shown).toContain('J-05 (IAP) · 7.a');
  expect(shown).toContain('Statuss: īstenošanā');
  expect(shown).toContain('oktobris: 1 konsultācija; 1 neapliecinātu neievada');
  expect(shown).toContain('novembris: 1 konsultācija');
  expect(shown).not.toContain('decembris');
});

test('what is noted as entered is off the list, with who noted it in the plan, and “atsaukt” brings it back', async () => {
  const world = await inDecember();
  const noted = await world.taps('sarma', buttonOf(await asked(world), 'Ievadīts'));
  expect(words(noted)).toContain('J-05 (IAP): atzīmēts, ka izmaiņas ir ievadītas.');
  expect(words(noted)).toContain('Viss ir ievadīts');
  expect(words(await world.says('dzintra', 'dokumenti J-05'))).toContain('Ieraksts valsts sistēmā');
  await world.says('sarma', 'atsaukt');
  expect(words(await asked(world))).toContain('Statuss: īstenošanā');
});

test('a second tap, or a colleague’s on an older list, notes nothing again', async () => {
  const world = await inDecember();
  const token = buttonOf(await asked(world), 'Ievadīts');
  await world.taps('sarma', token);
  await world.taps('dzintra', token);
  expect(await world.stores.documents.list(world.organisation.id, { plan: 'iap-5' })).toHaveLength(1);
});

test('what changed after the list was shown is shown before it is noted', async () => {
  const world = await inDecember();
  const token = buttonOf(await asked(world), 'Ievadīts');
  const later = logWorld({ ...world, now: () => new Date('2027-01-04T07:00:00.000Z') });
  const answer = words(await later.taps('sarma', token));
  expect(answer).toContain('Plānā pa šo laiku kas ir mainījies.');
  expect(answer).toContain('decembris: 0 konsultāciju');
  expect(await world.stores.documents.list(world.organisation.id, { plan: 'iap-5' })).toEqual([]);
});

test('a section that somebody may not read is not named to them either', async () => {
  const world = logWorld({ now: () => new Date('2026-12-01T07:00:00.000Z') });
  const finished = { by: 'sarma', at: '2026-11-30T07:00:00.000Z' };
  await begin(world, { sections: { risks: { ...noSection, finished }, measures: { ...noSection, finished } } });
  expect(words(await asked(world))).toContain('Riski');
  const shown = words(await asked(world, 'dzintra'));
  expect(shown).toContain('Pasākumi');
  expect(shown).not.toContain('Riski');
});

test('whoever may not read all that changed does not note that all of it was entered', async () => {
  const world = logWorld({ now: () => new Date('2026-12-01T07:00:00.000Z') });
  await begin(world, {
    sections: { risks: { ...noSection, finished: { by: 'sarma', at: '2026-11-30T07:00:00.000Z' } } },
  });
  expect(words(await asked(world, 'dzintra'))).toMatch(/atzīmē tas, kurš tās drīkst lasīt\.(?!.*Ievadīts\])/u);
  const token = buttonOf(await asked(world), 'Ievadīts');
  expect((await world.taps('dzintra', token)).name).toBe('refused');
  expect(await world.stores.documents.list(world.organisation.id, { plan: 'iap-5' })).toEqual([]);
  await world.taps('sarma', token);
  expect(await world.stores.documents.list(world.organisation.id, { plan: 'iap-5' })).toHaveLength(1);
});

test('a teacher who keeps no papers of such plans neither reads the list nor notes anything', async () => {
  const world = await inDecember();
  expect((await asked(world, 'valdis')).name).toBe('refused');
  await world.taps('valdis', buttonOf(await asked(world), 'Ievadīts'));
  expect(await world.stores.documents.list(world.organisation.id, { plan: 'iap-5' })).toEqual([]);
});
