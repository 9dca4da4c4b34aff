/** Those who lead a school change it in the chat: they see what would change, it is one new version, and it can be taken back. */
import { beforeEach, expect, it } from 'vitest';
import { loadOrganisation } from '../../../src/adapters/organisation/load-organisation.ts';
import { openKeeper } from '../../../src/adapters/organisation/open-keeper.ts';
import { readContent } from '../../../src/adapters/organisation/read-content.ts';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import type { OrganisationChange } from '../../../src/domain/people/organisation-change.ts';
import { memoryStores } from '../../memory-stores/memory-stores.ts';
import { openWorld, type World } from '../../world.ts';

const loaded = loadOrganisation({ organisationFile: 'demo/organisation.yaml', rulesFiles: ['demo/rules.yaml'] });
if (loaded.kind === 'faults') throw new Error(loaded.faults.join('\n'));
const { content, organisation: first } = loaded;
const { id } = first;

let stores: ReturnType<typeof memoryStores>;

beforeEach(async () => {
  stores = memoryStores();
  const at = '2026-08-01T06:00:00.000Z';
  await stores.versions.add(id, { number: 1, at, by: 'command-line', why: { kind: 'seed' }, content });
});

/** The school with a process that counts with the newest version. */
async function atNewest(): Promise<World> {
  const number = await stores.versions.newest(id);
  const version = await stores.versions.load(id, number);
  const read = version && readContent(version.content);
  if (read?.kind !== 'ok') throw new Error('the version cannot be read');
  return openWorld({ organisation: read.organisation, stores, version: { number, at: version?.at ?? '' } });
}

const newest = async () => {
  const version = await stores.versions.load(id, await stores.versions.newest(id));
  const read = version && readContent(version.content);
  if (version === null || read?.kind !== 'ok') throw new Error('the version cannot be read');
  return { ...version, organisation: read.organisation };
};

const words = (view: View): string => JSON.stringify(view);

const annaOut: OrganisationChange = { kind: 'class-teacher', class: '7.b', member: 'valdis' };
const confirm = (change: OrganisationChange, seen = 1) => tokenOf({ kind: 'school-change', change, seen });

async function changes(
  who: string,
  part: string,
  filled: Record<string, string>,
): Promise<{ world: World; view: View }> {
  const world = await atNewest();
  await world.says(who, 'mainīt skolu');
  await world.taps(who, part);
  return { world, view: await world.fills(who, filled) };
}

it('the head sees who was the class teacher and who will be, and nothing is written before she confirms', async () => {
  const { world, view } = await changes('ilga', 'Klases audzinātājs', { class: '7.b', member: 'valdis' });
  expect(view.title).toBe('7.b klases audzināšana: Valdis Ozolnieks');
  expect(words(view)).toMatch(/Anna Bērziņa.*Valdis Ozolnieks/u);
  expect(await stores.versions.newest(id)).toBe(1);
  await world.taps('ilga', 'Apstiprināt');
  const { number, by, why, organisation, content: written } = await newest();
  expect({ number, by, why }).toEqual({ number: 2, by: 'ilga', why: { kind: 'change', change: annaOut } });
  expect(organisation.classes.find((one) => one.id === '7.b')?.teacher).toBe('valdis');
  expect(written.organisation.text).toContain('# The demo school.');
});

it('a class may be left without a class teacher', async () => {
  const { world } = await changes('dzintra', 'Klases audzinātājs', { class: '7.b' });
  await world.taps('dzintra', 'Apstiprināt');
  expect((await newest()).organisation.classes.find((one) => one.id === '7.b')?.teacher).toBeNull();
});

it('a role is given, is vacant again, and has somebody who fills the vacancy', async () => {
  const role = 'special-educator';
  const given = await changes('dzintra', 'Loma', { role, member: 'inga', what: 'give' });
  await given.world.taps('dzintra', 'Apstiprināt');
  const holders = async () => (await newest()).organisation.members.filter(({ roles }) => roles.includes(role));
  expect((await holders()).map((one) => one.id)).toEqual(['inga']);
  const early = await changes('dzintra', 'Vakances pildītājs', { role, member: 'sarma' });
  expect(words(early.view)).toContain('Šo lomu kāds pilda');
  const taken = await changes('dzintra', 'Loma', { role, member: 'inga', what: 'take' });
  await taken.world.taps('dzintra', 'Apstiprināt');
  expect(await holders()).toEqual([]);
  const filled = await changes('dzintra', 'Vakances pildītājs', { role, member: 'sarma' });
  await filled.world.taps('dzintra', 'Apstiprināt');
  expect((await newest()).organisation.standIns).toContainEqual({ role, member: 'sarma' });
});

it('days are made free, and one of them a day of lessons again', async () => {
  const free = await changes('dzintra', 'Brīvas dienas', { first: '2026-12-10', last: '2026-12-11', what: 'free' });
  expect(free.view.title).toBe('Brīvs no mācībām: no 10. decembra līdz 11. decembrim');
  await free.world.taps('dzintra', 'Apstiprināt');
  expect((await newest()).organisation.publicHolidays).toEqual(expect.arrayContaining(['2026-12-10', '2026-12-11']));
  const back = await changes('dzintra', 'Brīvas dienas', { first: '2026-12-11', what: 'work' });
  await back.world.taps('dzintra', 'Apstiprināt');
  const { publicHolidays } = (await newest()).organisation;
  expect([publicHolidays.includes('2026-12-10'), publicHolidays.includes('2026-12-11')]).toEqual([true, false]);
});

it.each([
  [{ first: '2026-12-12', what: 'work' }, 'brīvas vienmēr'],
  [{ first: '2026-12-11', last: '2026-12-10', what: 'free' }, 'agrāka par pirmo'],
  [{ first: '2026-11-02', what: 'free' }, 'pagājusi'],
  [{ first: '2031-12-10', what: 'free' }, 'nav mācību gada'],
  [{ first: 'nekad', what: 'free' }, 'datum'],
])('days that make no sense are told beside the form: %o', async (filled, why) => {
  const { view } = await changes('dzintra', 'Brīvas dienas', filled);
  expect(words(view.form as never)).toContain(why);
  expect(await stores.versions.newest(id)).toBe(1);
});

it('what was changed is taken back by "atsaukt", as a version of its own', async () => {
  const { world } = await changes('ilga', 'Klases audzinātājs', { class: '7.b', member: 'valdis' });
  await world.taps('ilga', 'Apstiprināt');
  await (await atNewest()).says('ilga', 'atsaukt');
  const { number, why, organisation } = await newest();
  expect({ number, why }).toEqual({ number: 3, why: { kind: 'back', to: 1 } });
  expect(organisation.classes.find((one) => one.id === '7.b')?.teacher).toBe('anna');
});

it('it is not taken back once somebody else changed something, and that is told', async () => {
  const { world } = await changes('ilga', 'Klases audzinātājs', { class: '7.b', member: 'valdis' });
  await world.taps('ilga', 'Apstiprināt');
  const other = await changes('dzintra', 'Klases audzinātājs', { class: '7.a', member: 'zane' });
  await other.world.taps('dzintra', 'Apstiprināt');
  const refused = await (await atNewest()).says('ilga', 'atsaukt');
  expect(words(refused)).toMatch(/7\.a klases audzināšana: Zane Cielava \(Dzintra Vītola/u);
  expect(await stores.versions.newest(id)).toBe(3);
});

it('who changed what and when is listed, newest first, and the administrator goes back once asked', async () => {
  const { world } = await changes('ilga', 'Klases audzinātājs', { class: '7.b', member: 'valdis' });
  await world.taps('ilga', 'Apstiprināt');
  const now = await atNewest();
  const listed = await now.says('raivis', 'kas mainīts skolā');
  expect(words(listed)).toMatch(/7\.b klases audzināšana: Valdis Ozolnieks.*Ilga Straume.*Pirmie iestādes dati/u);
  const asked = await now.taps('raivis', 'Atgriezties');
  expect(words(asked)).toContain('7.b klases audzināšana: Valdis Ozolnieks');
  expect(await stores.versions.newest(id)).toBe(2);
  await now.taps('raivis', 'Atgriezties');
  expect(await newest()).toMatchObject({ number: 3, by: 'raivis', why: { kind: 'back', to: 1 } });
});

it('a teacher changes nothing and sees no changes, not by a made-up button either', async () => {
  const world = await atNewest();
  const asked = [
    await world.says('anna', 'mainīt skolu'),
    await world.says('anna', 'kas mainīts skolā'),
    await world.tapsToken('anna', tokenOf({ kind: 'school-form', part: 'role' })),
    await world.tapsToken('anna', confirm(annaOut)),
    await world.tapsToken('anna', tokenOf({ kind: 'school-ask-back', to: 1, seen: 1 })),
    await world.tapsToken('anna', tokenOf({ kind: 'school-back', to: 1, seen: 1 })),
  ];
  expect(asked.map(({ name }) => name)).toEqual(asked.map(() => 'refused'));
  expect(await stores.versions.newest(id)).toBe(1);
});

it('a deputy gives nobody a role of those who lead', async () => {
  const change = { kind: 'role', role: 'administrator', member: 'dzintra', isHeld: true } as const;
  expect((await (await atNewest()).tapsToken('dzintra', confirm(change))).name).toBe('refused');
  expect(await stores.versions.newest(id)).toBe(1);
});

it('an administrator gives no role and no class to themselves', async () => {
  const world = await atNewest();
  for (const change of [
    { kind: 'role', role: 'director', member: 'raivis', isHeld: true },
    { kind: 'class-teacher', class: '7.b', member: 'raivis' },
  ] as const)
    expect(words(await world.tapsToken('raivis', confirm(change)))).toContain('pats sev');
  expect(await stores.versions.newest(id)).toBe(1);
});

it('of two who change at once the second is told, and nothing of the first is lost', async () => {
  const [one, two] = [await atNewest(), await atNewest()];
  await one.tapsToken('ilga', confirm(annaOut));
  const late = await two.tapsToken('dzintra', confirm({ kind: 'class-teacher', class: '7.a', member: 'zane' }));
  expect(words(late)).toContain('tikko mainīja kāds cits');
  expect(await newest()).toMatchObject({ number: 2, by: 'ilga' });
});

it('a question of before another change is asked anew', async () => {
  await (await atNewest()).tapsToken('ilga', confirm(annaOut));
  const asked = await (await atNewest()).tapsToken(
    'dzintra',
    confirm({ kind: 'class-teacher', class: '7.a', member: 'zane' }),
  );
  expect(words(asked)).toContain('Pa to laiku iestādes dati ir mainīti');
  expect(await stores.versions.newest(id)).toBe(2);
});

it.each([
  { kind: 'class-teacher', class: '9.z', member: 'anna' },
  { kind: 'class-teacher', class: '7.b', member: '010190-12345' },
  { kind: 'role', role: 'class-teacher', member: 'anna', isHeld: true },
  { kind: 'stand-in', role: 'subject-teacher', member: 'anna' },
  { kind: 'role', role: 'psychologist', member: 'a'.repeat(5_000), isHeld: true },
] as const)('a made-up change writes nothing: %o', async (change) => {
  const view = await (await atNewest()).tapsToken('ilga', confirm(change));
  expect(words(view)).toContain('vairs nav');
  expect(words(view)).not.toMatch(/010190|aaaa/u);
  expect(await stores.versions.newest(id)).toBe(1);
});

it('the last who may change the school keep that right', async () => {
  const alone = content.organisation.text
    .replace('roles: [director]', 'roles: [support-head]')
    .replace('roles: [deputy-head, school-coordinator]', 'roles: [school-coordinator]')
    .replace('  - { role: deputy-head, person: ilga }', '  - { role: psychologist, person: inga }');
  const organisation = { ...content.organisation, text: alone };
  const at = '2026-08-02T06:00:00.000Z';
  const why = { kind: 'file' } as const;
  await stores.versions.add(id, { number: 2, at, by: 'command-line', why, content: { ...content, organisation } });
  const change = { kind: 'role', role: 'administrator', member: 'raivis', isHeld: false } as const;
  expect(words(await (await atNewest()).tapsToken('raivis', confirm(change, 2)))).toContain('neviens');
  expect(await stores.versions.newest(id)).toBe(2);
});

it('a version that counts in this process is looked at as soon as it was made', async () => {
  const seen: number[] = [];
  const keeper = openKeeper(stores.versions, async () => void seen.push(await stores.versions.newest(id)));
  await keeper.apply(id, {
    ...{ basedOn: 1, at: '2026-11-23T08:00:00.000Z', by: 'ilga' },
    ...{ why: { kind: 'change', change: annaOut }, content: keeper.changed(content, annaOut) },
  });
  expect(seen).toEqual([2]);
});
