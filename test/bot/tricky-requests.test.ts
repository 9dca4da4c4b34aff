/** Requests on which other bots stumbled: numbers and hours within a task, several of a kind, exceptions, odd signs, days and hours as people say them. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Preferences } from '../../src/domain/people/preferences.ts';
import { openDemoSchool } from '../world/demo-school.ts';
import type { World } from '../world.ts';

let world: World;
let kept: () => Promise<string>;
beforeEach(async () => {
  ({ world, kept } = await openDemoSchool());
});

const draftOf = async (who: string) => {
  const talk = await world.services.conversations.load(world.organisation.id, who);
  return talk?.task;
};

describe('a task', () => {
  it.each([
    ['atrisināt 5.11. un 5.12. uzdevumu', 'atrisināt 5.11. un 5.12. uzdevumu', undefined],
    ['ierasties plkst. 8.10.', 'ierasties plkst. 8.10.', undefined],
    ['diagramma par 1990. gada 4. maija balsojumu', 'diagramma par 1990. gada 4. maija balsojumu', undefined],
    ['līdz 15.12. plkst. 10:00 nodot darbu', 'plkst. 10:00 nodot darbu', '2026-12-15'],
    ['atrisināt https://uzdevumi.example/p/12 līdz 15.12.', 'atrisināt https://uzdevumi.example/p/12', '2026-12-15'],
    ['reizrēķins piektdien pēc nedēļas', 'reizrēķins', '2026-12-11'],
  ])('"%s" keeps what belongs to it, and its day', async (said, text, due) => {
    await world.says('valdis', `uzdevums J-07 matemātikā: ${said}, atbildīgais Valdis`);
    expect(await draftOf('valdis')).toMatchObject({ text, responsible: 'valdis' });
    expect((await draftOf('valdis'))?.due).toBe(due);
  });

  it('knows a colleague by an initial', async () => {
    await world.says('valdis', 'uzdevums J-07 matemātikā: reizrēķins līdz 15. decembrim, atbildīgā A. Bērziņa');
    expect(await draftOf('valdis')).toMatchObject({ text: 'reizrēķins', responsible: 'anna' });
  });

  it('for several learners asks for whom, and tells of whom it cannot be', async () => {
    const both = await world.says('valdis', 'uzdevums J-07 un J-06 matemātikā: procenti līdz 15.12.');
    expect(both.name).toBe('choose-plan');
    const one = await world.says('valdis', 'uzdevums J-07 un J-08 matemātikā: procenti līdz 15.12.');
    expect(one.name).toBe('choose-plan');
    expect(JSON.stringify(one)).toContain('Uzdevumu pašlaik nevar pievienot plānam: J-08.');
  });

  it('whose day is over is asked about, with its year', async () => {
    const view = await world.says('valdis', 'uzdevums J-07 matemātikā: grafiki līdz 15.01.2026, atbildīgais Valdis');
    expect(JSON.stringify(view)).toContain('15. janvāris (2026)');
  });
});

describe('what excepts or names several', () => {
  it.each([
    ['baiba', 'rīkojums 7.a, 7.b no 7. decembra līdz 9. decembrim'],
    ['baiba', 'rīkojums visai skolai, izņemot 7.b, no 1. decembra līdz 5. decembrim'],
    ['anna', 'atgādinājumi katru dienu, izņemot piektdienu'],
    ['anna', 'prombūtne no 14. līdz 11. decembrim'],
  ])('writes nothing (%s: "%s")', async (who, text) => {
    const before = await kept();
    await world.says(who, text);
    expect(await kept()).toBe(before);
  });
});

const preferencesOf = async (who: string): Promise<Partial<Preferences>> =>
  (await world.services.preferences.all(world.organisation.id))[who] ?? {};

describe('a period, an hour, days of the week', () => {
  it.each([
    ['prombūtne no 23.11. līdz 4.12.', '2026-11-23', '2026-12-04'],
    ['prombūtne nākamnedēļ', '2026-12-07', '2026-12-11'],
    ['prombūtne 22.12.2026-08.01.2027', '2026-12-22', '2027-01-08'],
  ])('"%s" is that period', async (text, from, to) => {
    await world.says('anna', text);
    expect((await preferencesOf('anna')).absences).toEqual([{ from, to }]);
  });

  it.each([
    ['atgādinājumi 7 p.m.', { hour: '19:00' }],
    ['atgādinājumi pusdeviņos', { hour: '08:30' }],
    ['darba dienas ceturtdien, sestdien un svētdien', { workingDays: [4, 6, 7] }],
  ])('"%s" is read whole', async (text, wanted) => {
    await world.says('ruta', text);
    expect(await preferencesOf('ruta')).toMatchObject(wanted);
  });
});

describe('a request', () => {
  it.each([
    ['anna', 'Labdien! Statuss J-07', 'status'],
    ['anna', 'statuss J\u201107', 'status'],
    ['baiba', 'Sveiki, kurš kavē 7.b?', 'overdue'],
    ['anna', '„mani plāni”', 'my-plans'],
    ['anna', 'mani  plāni', 'my-plans'],
    ['anna', 'mani\u00a0plāni', 'my-plans'],
  ])('is understood behind a greeting, in quotes, with odd blanks and dashes (%s: "%s")', async (who, text, name) => {
    expect((await world.says(who, text)).name).toBe(name);
  });

  it('about a class that there is not says so', async () => {
    expect(JSON.stringify(await world.says('baiba', 'kurš kavē 9.c?'))).toContain('9.c');
  });
});

describe('a code without its letters', () => {
  it.each([
    ['07', 'Atvērt plānu: J-07'],
    ['statuss 7', 'Statuss: J-07'],
    ['kas kavē 07', 'Kas nokavēts: J-07'],
  ])('is asked back with the code that it may be: "%s"', async (text, label) => {
    const view = await world.says('baiba', text);
    expect(view.actions.map((action) => action.label)).toContain(label);
  });
});

describe('what is said of work, hours and languages, and changes nothing of how somebody is reminded', () => {
  it.each([
    'strādāju līdz 17',
    'es šajā piektdienā strādāju',
    'send 9 messages',
    'no messages before 9',
    'angļu valoda',
  ])('"%s"', async (text) => {
    const before = await kept();
    await world.says('anna', text);
    expect(await kept()).toBe(before);
    const talk = await world.services.conversations.load(world.organisation.id, 'anna');
    expect(talk?.language).toBeUndefined();
  });
});
