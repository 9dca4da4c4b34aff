/** What a teacher minds in lessons: the measures of the plans in their classes, and who has read them as they stand. */
import { beforeEach, expect, it } from 'vitest';
import { openDemoSchool } from '../../world/demo-school.ts';
import { linesOf } from '../../world/seen.ts';

type World = Awaited<ReturnType<typeof openDemoSchool>>['world'];
let world: World;

beforeEach(async () => {
  ({ world } = await openDemoSchool());
});

const shown = async (who: string, words: string): Promise<string> => linesOf(await world.says(who, words)).join('\n');

it('shows on one screen who in their classes has a plan that is carried out, and the measures alone', async () => {
  const text = await shown('valdis', 'mana klase');
  expect(text).toContain('2 plāni (7.a, 7.b)');
  expect(text).toContain('J-07 · 7.b · Emīls Dambītis – Pagarināts darba laiks, Papildu konsultācijas');
  // What the psychologist and the speech therapist found, and whose plan is only written yet.
  for (const hidden of ['burtu', 'uzmanīb', 'trauksm', 'J-06']) expect(text).not.toContain(hidden);
  expect(await shown('valdis', 'kas jāņem vērā stundās 7.a?')).toContain('1 plāns (7.a)');
});

it('shows a teacher nothing of a plan that does not ask about their subject, nor a class where they do not teach', async () => {
  expect(await shown('guntis', 'atbalsts stundās 7.b')).not.toContain('Emīls');
  expect(await shown('zane', 'atbalsts stundās 7.b')).toContain('Nav plāna, kura pasākumus jūs redzat (7.b).');
  expect(await shown('raivis', 'mana klase')).toContain('Jums nav nevienas klases.');
});

it('notes that somebody read it, asks again once a measure changes, and takes it back', async () => {
  await world.says('valdis', 'mana klase 7.b');
  const read = await world.taps('valdis', 'Izlasīju', 'J-07');
  expect(linesOf(read).join()).toContain('Atzīmēju, ka izlasījāt.');
  expect(linesOf(await world.says('valdis', 'mana klase')).join('\n')).toMatch(/J-07 .*\(izlasīts\)/u);
  expect(await shown('baiba', 'kas nav izlasījis 7.b?')).toContain('J-07 · 7.b – Anna Bērziņa');
  expect(await shown('baiba', 'kas nav izlasījis 7.b?')).not.toContain('Valdis');
  await world.says('valdis', 'atsaukt');
  expect(await shown('baiba', 'kas nav izlasījis 7.b?')).toContain('Valdis Ozolnieks');
});

it('goes on with the class that was shown once its plan is read, though the reader teaches in none', async () => {
  await world.says('baiba', 'atbalsts stundās 7.b');
  const read = linesOf(await world.taps('baiba', 'Izlasīju', 'J-07')).join('\n');
  expect(read).toMatch(/J-07 .*\(izlasīts\)/u);
  expect(read).not.toContain('Jums nav nevienas klases.');
});

it('takes no reading of what changed since it was shown', async () => {
  await world.says('valdis', 'mana klase');
  const [plan] = await world.services.plans.ofSubject(world.organisation.id, {
    kind: 'learner',
    learner: 'J-07',
    class: '7.b',
  });
  const view = await world.tapsToken('valdis', `lesson-read~${plan?.id}~of-before`);
  expect(linesOf(view).join()).toContain('Pasākumi tikmēr ir mainīti');
  expect(
    await world.services.readings.find(world.organisation.id, [{ plan: plan?.id ?? '', member: 'valdis' }]),
  ).toEqual([]);
});

it('tells who has not read it to those who lead, and to the class teacher of the own class', async () => {
  expect(await shown('anna', 'kas nav izlasījis')).toContain('J-07 · 7.b – Anna Bērziņa, Valdis Ozolnieks');
  const ofAll = await shown('baiba', 'kas nav izlasījis');
  expect(ofAll).toContain('(visas jums redzamās klases)');
  expect(ofAll).toContain('J-07 · 7.b – Anna Bērziņa, Valdis Ozolnieks');
  const refused = await world.says('valdis', 'kas nav izlasījis 7.b');
  expect(linesOf(refused).join()).not.toMatch(/Anna|J-07/u);
});
