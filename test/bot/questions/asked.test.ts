/** What a head of school asks in words of her own: what is asked for, for whom, and what a few more words change of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { foldText } from '../../../src/domain/text/fold-text.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { linesOf } from '../../world/seen.ts';
import type { World } from '../../world.ts';

let world: World;

beforeAll(async () => {
  ({ world } = await openDemoSchool());
});

const asked = async (who: string): Promise<string | undefined> =>
  (await world.services.conversations.load(world.organisation.id, who))?.question;

describe('a question is understood in any order, with and without diacritics', () => {
  it.each([
    ['kam ir visvairāk', 'workload'],
    ['kurš ir visvairāk noslogots', 'workload'],
    ['noslodze 7. klasēs', 'workload classes=7.a,7.b grades=7'],
    ['who has the most work', 'workload'],
    ['workload', 'workload'],
    ['kas visilgāk kavē', 'late'],
    ['kas nokavēts šonedēļ', 'late since=2026-11-30'],
    ['kavējumi matemātikā', 'late subjects=matematika'],
    ['ko kavē Anna', 'late members=anna'],
    ['kas drīz jānodod', 'due'],
    ['what is due by Friday', 'due until=2026-12-04'],
    ['kas jānodod šonedēļ 7.b', 'due classes=7.b until=2026-12-04'],
    ['kas jādara logopēdei', 'work members=inga'],
    ['what does Anna have to do', 'work members=anna'],
    ['kuri plāni gaida logopēdu', 'work members=inga'],
    ['kas mainījies kopš pirmdienas', 'changes since=2026-11-23'],
    ['what changed since 1 November', 'changes since=2026-11-01'],
    ['salīdzini 1. un 2. semestri 7. klasēs', 'compare classes=7.a,7.b grades=7'],
    ['7.b klasē salīdzini semestrus', 'compare classes=7.b'],
    ['compare semesters in 7.b', 'compare classes=7.b'],
    ['plāni bez vecāku sarunas', 'without:talk'],
    ['vai visi plāni ir parakstīti', 'without:signatures'],
    ['which plans have no signatures', 'without:signatures'],
    ['plāni bez atbalsta pasākumiem', 'without:measures'],
    ['kurš nav nodevis izvērtējumu', 'without:evaluation'],
    ['kuriem trūkst vecāku piekrišanas', 'without:consent'],
    ['cik plānu ir saskaņošanā', 'count statuses=in-approval'],
    ['plans in 7.a', 'count classes=7.a'],
    ['kas jāizdara 7.b šomēnes', 'due classes=7.b until=2026-11-30'],
    ['termiņi decembrī', 'due until=2026-12-31'],
    ['Valda parādi', 'late members=valdis'],
    ['ko mums vajag pabeigt līdz piektdienai', 'due until=2026-12-04'],
    ['kas notika ar plāniem kopš pirmdienas', 'changes since=2026-11-23'],
    ['what changed in October', 'changes since=2026-10-01'],
    ['kam 7.b vēl nav plāna', 'without:plan classes=7.b'],
    ['cik bērniem vēl nav plāna', 'without:plan'],
    ['who has no plan yet', 'without:plan'],
  ])('"%s"', async (words, question) => {
    for (const said of [words, foldText(words).text, `Labdien, ${words}, lūdzu`]) {
      await world.says('baiba', said);
      expect(await asked('baiba'), said).toBe(question);
    }
  });

  it.each(['pārskats', 'kopaina', 'how is the school doing'])('"%s" is the overview', async (words) => {
    expect(linesOf(await world.says('baiba', words))[0]).toMatch(/^(?:Atvērtie pienākumi|Open duties): \d+$/u);
  });
});

describe('a few words more go on with the question', () => {
  it.each([
    [['kurš kavē 7.b', 'un 7.a?'], 'late classes=7.a'],
    [['kurš kavē 7.b', 'un angļu valodā'], 'late classes=7.b subjects=anglu-valoda'],
    [['kas jādara Annai', 'tikai nokavētos'], 'late members=anna'],
    [['cik plānu 7.b', 'kuri?'], 'count classes=7.b'],
    [['ko kavē Anna', 'bet Valdis?'], 'late members=valdis'],
    [['kurš kavē 7.b', 'un rīt?'], 'due classes=7.b until=2026-12-01'],
    [['cik plānu 7.b', 'un matemātikā?'], 'count classes=7.b subjects=matematika'],
    [['cik plānu 7.b', 'un līdz piektdienai?'], 'due classes=7.b until=2026-12-04'],
    [['kuriem nav parakstu', 'tikai nokavētos'], 'late'],
    [['kuriem nav parakstu 7.b', 'parādi visus'], 'without:signatures'],
    [['kas jāizdara 7.b līdz piektdienai', 'tikai nokavētos'], 'late classes=7.b'],
    [['kas ko gaida', 'un rīt?'], 'waiting until=2026-12-01'],
    [['salīdzini semestrus', 'un 7.a?'], 'compare classes=7.a'],
    [['pārskats', 'un 7.a?'], 'waiting classes=7.a'],
  ])('%j', async (said, question) => {
    for (const words of said) await world.says('dzintra', words);
    expect(await asked('dzintra')).toBe(question);
  });

  it('but a question that is whole by itself begins anew', async () => {
    await world.says('dzintra', 'ko kavē Anna');
    await world.says('dzintra', 'kavējumi matemātikā');
    expect(await asked('dzintra')).toBe('late subjects=matematika');
  });
});

describe('what narrows a question', () => {
  it('narrows what is counted: a colleague, a subject, a day', async () => {
    const first = async (words: string) =>
      Number(/: (\d+)/u.exec(linesOf(await world.says('dzintra', words))[0] ?? '')?.[1] ?? 0);
    const all = await first('cik plānu');
    for (const words of ['cik plānu bioloģijā', 'cik plānu ir Zanei Cielavai'])
      expect(await first(words), words).toBeLessThan(all);
    const open = await first('kas ko gaida');
    expect(await first('un rīt?')).toBeLessThan(open);
  });
});

describe('what may not be seen', () => {
  it('is neither counted nor confirmed, and "nothing is late" is said of what is seen alone', async () => {
    expect(linesOf(await world.says('zane', 'kas kavē 7.b?'))).toEqual([
      'No tā, ko drīkstat redzēt, nekas nav nokavēts (7.b).',
    ]);
    expect(linesOf(await world.says('zane', 'cik plānu 7.b'))).toEqual([
      'No tā, ko drīkstat redzēt, nav neviena plāna (7.b).',
    ]);
  });

  it('of a section that a deputy head may not read is not counted for her, though she stands above who writes it', async () => {
    const report = 'Iesniegt direktora vietniekam rakstisku informāciju par atbalstu';
    const titles = async (who: string) => linesOf(await world.says(who, 'kurš kavē 7.a')).join('\n');
    expect(await titles('baiba')).toContain(report);
    expect(await titles('dzintra')).not.toContain(report);
  });

  it('a learner without a plan is told of by those alone who know of every plan about them', async () => {
    const none = async (who: string) => linesOf(await world.says(who, 'kam nav plāna'));
    expect(await none('ruta')).toEqual([
      'Izglītojamie bez plāna: 1 no 4 (visas jums redzamās klases).',
      'J-10 · 3.a – Jēkabs Lazdups',
    ]);
    expect((await none('dzintra'))[0]).toContain('2 no 10');
    expect(await none('valdis')).toEqual([
      'No tā, ko drīkstat redzēt, nav neviena izglītojamā bez plāna (visas jums redzamās klases).',
    ]);
  });

  it('whether there is no plan about a learner, or one that is kept from them, is told to nobody else', async () => {
    const opened = async (who: string, words: string) => plainText(await world.says(who, words));
    expect(await opened('ruta', 'J-10 plāns')).toMatch(/^J-10 · 3\.a · Plāna vēl nav\n.*\[Sākt plānu\]/su);
    expect(await opened('valdis', 'J-10 plāns')).toBe(await opened('valdis', 'J-03 plāns'));
  });

  it('a part that no plan has is not called complete', async () => {
    expect(linesOf(await world.says('baiba', 'plāni bez piekrišanas'))).toEqual([
      'Plānos, ko drīkstat redzēt, tādas sadaļas nav.',
    ]);
  });
});
