/** What people type in their own words: understood, or asked back; and nothing is written that was not said for certain. */
import { describe, expect, it } from 'vitest';
import { commandIds } from '../../src/bot/buttons/command-ids.ts';
import { frames } from '../../src/bot/commands.ts';
import { readRequests } from '../../src/bot/core/read-request.ts';
import type { Turn } from '../../src/bot/core/turn.ts';
import { languages } from '../../src/domain/people/organisation.ts';
import { foldText } from '../../src/domain/text/fold-text.ts';
import { createTexts } from '../texts.ts';
import { openDemoSchool } from '../world/demo-school.ts';
import { demoSchool } from '../world/schools.ts';

const say = createTexts();

const turnOf = (who: string): Turn => {
  const organisation = demoSchool();
  const member = organisation.members.find(({ id }) => id === who)!;
  return { organisation, member, today: '2026-11-30', services: { say } } as unknown as Turn;
};

const best = (text: string) => readRequests(turnOf('baiba'), text, frames).all[0];

describe('the registry of frames', () => {
  it.each(commandIds)('"%s" can be asked for in words of one’s own, or has a frame that says it cannot', (id) => {
    expect(frames.filter(({ command }) => command === id)).not.toEqual([]);
  });

  it.each(languages)(
    'every example of the help is understood, in capitals, without diacritics, with a greeting and a please (%s)',
    (language) => {
      for (const id of commandIds)
        for (const example of say(language).list(`commands.${id}.example`)) {
          const bare = example.replace(/^[„“]|[”“]$/gu, '');
          const polite = language === 'lv' ? `Labdien, ${bare}, lūdzu` : `Hi, ${bare}, please`;
          for (const form of [bare, bare.toUpperCase(), foldText(bare).text, polite])
            expect(best(form)?.command, form).toBe(id);
        }
    },
  );
});

describe('a request that reads', () => {
  it.each([
    ['kas nokavēts 7.b klasē', 'late classes=7.b'],
    ['7.b klasē kas nokavēts', 'late classes=7.b'],
    ['KAS NOKAVETS 7B KLASE', 'late classes=7.b'],
    ['sveiki, vai 7.b kāds kavē?', 'late classes=7.b'],
    ['kavējumi 7. klasēs', 'late classes=7.a,7.b grades=7'],
    ['kas kavē 9.c', 'late unknown=9.c'],
    ['ko kavē Valdis Ozolnieks', 'late members=valdis'],
    ['kas nokavēts matemātikā', 'late subjects=matematika'],
    ['kurš kavē septītajā b', 'late classes=7.b'],
    ['kavējumi septītās a klasē', 'late classes=7.a'],
    ['kas kavē 7.klasē', 'late classes=7.a,7.b grades=7'],
    ['cik plānu 7.b', 'count classes=7.b'],
    ['how many plans in 7.b', 'count classes=7.b'],
    ['cik plānu skolā', 'count'],
    ['termiņi skolā', 'due'],
    ['deadlines in the school', 'due'],
    ['cik plānu ir saskaņošanā', 'count statuses=in-approval'],
    ['kuriem nav parakstu', 'without:signatures'],
    ['ko vēl dara Guntis Lācis', 'work members=guntis'],
    ['kas jāizdara līdz piektdienai', 'due until=2026-12-04'],
    ['termiņi nākamajā nedēļā visai skolai', 'due until=2026-12-07'],
    ['ko mainīja J-07 plānā pagājušajā nedēļā', 'changes learners=J-07 since=2026-11-23'],
    ['what changed last month', 'changes since=2026-10-01'],
  ])('"%s" asks "%s"', (text, question) => {
    expect(best(text)?.rest).toBe(question);
  });
});

/** Said for certain, each writes something; by whom. */
const writing = [
  ['anna', 'prombūtne no 7.12. līdz 9.12.'],
  ['ruta', 'atgādinājumi plkst. 10'],
  ['ruta', 'darba dienas pirmdiena līdz ceturtdiena'],
  ['ruta', 'izslēdz uzdevumus'],
  ['valdis', 'izdarīts J-07 teksta uzdevumi'],
  ['anna', 'jauns plāns J-08'],
] as const;

/** Each takes the certainty from whatever it is said with. */
const doubts = ['nevis', 'nav', 'izņemot', 'atcelts', 'varbūt', 'tikai daļēji', 'vai arī vēlāk', '?', 'bet zilonis'];

describe('a request that writes', () => {
  it.each(writing)('%s: "%s" writes', async (who, text) => {
    const { world, kept } = await openDemoSchool();
    const before = await kept();
    await world.says(who, text);
    expect(await kept()).not.toBe(before);
  });

  it.each(writing)(
    '%s: "%s" writes nothing once a word of it denies, limits, cancels, asks or is not understood',
    async (who, text) => {
      const { world, kept } = await openDemoSchool();
      const before = await kept();
      for (const doubt of doubts)
        for (const said of [`${text} ${doubt}`, `${text}, ${doubt}`]) {
          await world.says(who, said);
          expect(await kept(), said).toBe(before);
        }
    },
  );
});

describe('a duty', () => {
  it.each(['izdarīju', 'izdarīti', 'esmu izdarījis', 'pabeidzām', 'gatavi', 'nodoti', 'paveicu'])(
    'is done once somebody says "%s"',
    async (word) => {
      const { world, kept } = await openDemoSchool();
      const before = await kept();
      await world.says('valdis', `${word} J-07 teksta uzdevumus`);
      expect(await kept()).not.toBe(before);
    },
  );

  it('is not done by what somebody wants, will or has to do, or leaves undone', async () => {
    const { world, kept } = await openDemoSchool();
    const before = await kept();
    for (const words of [
      ...['izdarīšu', 'izdarīt', 'izdari', 'izdarāmi', 'pabeigšu', 'pabeigs', 'gribu pabeigt', 'jāpabeidz', 'nodosim'],
      ...[
        'gatavoju',
        'izpildīsim',
        'paveiks',
        'nepaveicu',
        'nenodevu',
        'negatavi',
        'laikam izdarīti',
        'vajag, lai būtu izdarīti',
        'it kā izdarīti',
        'būs izdarīti',
        'tiks izdarīti vēlreiz',
        'izdara',
        'kad izdarīti',
        'citādi izdarīti',
        'will be done',
        'can be done',
        'Rūta teica: izdarīti',
      ],
    ]) {
      await world.says('valdis', `${words} J-07 teksta uzdevumus`);
      expect(await kept(), words).toBe(before);
    }
  });
});

describe('an absence', () => {
  it.each([
    'kolēģe slimo līdz trešdienai',
    'Emīls slimo līdz trešdienai',
    'meita slimo rīt',
    'bērni slimo',
    'kad rīt nebūšu',
    'rīt pēcpusdienā nebūšu',
    'rīt nebūšu viena',
    'gribētu rīt būt prom',
    'direktors slimo līdz piektdienai',
    'Anna Bērziņa slimo līdz piektdienai',
  ])('is not that of whoever says "%s"', async (text) => {
    const { world, kept } = await openDemoSchool();
    const before = await kept();
    await world.says('inga', text);
    expect(await kept()).toBe(before);
  });
});

describe('an absence by words', () => {
  it.each([
    'rīt seminārs skolā',
    'off to class tomorrow',
    'piektdien ekskursija',
    'rīt būšu brīva',
    'I leave on Friday',
    'rīt nevarēšu',
  ])('is asked about where nothing says that they are away: "%s"', async (text) => {
    const { world, kept } = await openDemoSchool();
    const before = await kept();
    const view = await world.says('emily', text);
    expect(await kept()).toBe(before);
    expect(view.form?.fields.find(({ name }) => name === 'last')).toMatchObject({
      value: expect.stringMatching(/^2026-12-0\d$/u),
    });
  });

  it.each(['rīt seminārā, nebūšu skolā', 'I am off sick tomorrow', 'rīt esmu prom konferencē'])(
    'is noted where something does: "%s"',
    async (text) => {
      const { world, kept } = await openDemoSchool();
      const before = await kept();
      await world.says('emily', text);
      expect(await kept()).not.toBe(before);
    },
  );

  it('of a colleague is not noted, and it is said that everybody notes their own', async () => {
    const { world } = await openDemoSchool();
    const view = await world.says('inga', 'Anna Bērziņa slimo līdz piektdienai');
    expect(JSON.stringify(view.blocks)).toContain('Prombūtni katrs piesaka pats');
    const own = await world.says('inga', 'Inga Sniedze slimo līdz piektdienai');
    expect(JSON.stringify(own.blocks)).not.toContain('Prombūtni katrs piesaka pats');
  });
});

describe('what is no request, though a word of it is', () => {
  it.each(['is this thing on?', 'vai tu esi te'])('"%s" writes nothing and asks for nothing', async (text) => {
    const { world, kept } = await openDemoSchool();
    const before = await kept();
    expect((await world.says('emily', text)).name).not.toBe('settings');
    expect(await kept()).toBe(before);
  });
});

describe('an absence that is said by its denial', () => {
  it.each(['šodien neesmu uz vietas', 'rīt manis nebūs', 'slimoju visu nedēļu'])('"%s" is one', async (text) => {
    const { world, kept } = await openDemoSchool();
    const before = await kept();
    await world.says('ruta', text);
    expect(await kept()).not.toBe(before);
  });

  it.each(['rīt neesmu slima', "I won't be away tomorrow", 'nebūšu prom rīt'])('"%s" is none', async (text) => {
    const { world, kept } = await openDemoSchool();
    const before = await kept();
    await world.says('ruta', text);
    expect(await kept()).toBe(before);
  });
});

describe('a reply that names no duty, where the days of several have come', () => {
  it('is asked which of them is meant, and what was said of it is kept', async () => {
    const { world } = await openDemoSchool();
    const view = await world.says('inga', 'nepaspēju, bija skolas svētki');
    expect(view.name).toBe('duties');
    expect(JSON.stringify(await world.taps('inga', 'Vēl nav, jo …'))).toContain('bija skolas svētki');
  });
});

describe('a reminder', () => {
  it('is put off by no message that only names a day', async () => {
    const { world, kept } = await openDemoSchool();
    const before = await kept();
    await world.says('guntis', 'Informēju, ka 7. decembrī būšu semināros');
    await world.says('guntis', 'atgādini zilonim 7. decembrī');
    expect((JSON.parse(await kept()) as unknown[])[1]).toEqual((JSON.parse(before) as unknown[])[1]);
  });
});

describe('a talk that somebody only speaks of', () => {
  it.each(['gribu ieplānot sarunu par J-05', 'vai saruna par J-05 bija', 'saruna par J-05 bija laba'])(
    '"%s" begins none',
    async (text) => {
      const { world, kept } = await openDemoSchool();
      const before = await kept();
      await world.says('sarma', text);
      expect(await kept()).toBe(before);
    },
  );
});

describe('what is typed at an open question', () => {
  it.each([
    ...['pagaidi mirkli, zvana telefons', 'ko te rakstīt?', 'nezinu', 'paldies', 'izlaidīšu šo', 'wait a moment'],
    ...['šis nav mans priekšmets', 'paskatīšos vēlāk e-klasē', 'gribu atgriezties pie iepriekšējā jautājuma'],
  ])('"%s" is no answer until the person says so', async (talk) => {
    const { world, kept } = await openDemoSchool();
    await world.says('ruta', 'atvērt J-01');
    await world.taps('ruta', 'Turpināt', 'Plāna pamats').catch(() => undefined);
    const before = await kept();
    await world.says('ruta', talk);
    expect(await kept()).toBe(before);
  });
});
