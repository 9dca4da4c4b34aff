/** The message of the day: one a day, most urgent first, each line with its code, how near it is and the one thing that ends it. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { composeDaily } from '../../../src/bot/duties/daily.ts';
import type { Delivery } from '../../../src/bot/ports/delivery.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { learner } from '../../subjects.ts';
import { buttonsOf } from '../../world/seen.ts';
import { obligation, openDuties, today } from './duty-world.ts';

const late = obligation({ key: 'evaluate/J-07' });
const now = obligation({ key: 'evaluate/J-03', about: { whom: learner('J-03', '7.a') }, due: today });
const near = obligation({ key: 'opinion/J-06', rule: 'opinion', about: { whom: learner('J-06') }, due: '2026-11-30' });

describe('the message of the day', () => {
  it('says in a line each what is over, due and near, and from the day before who will be told', async () => {
    const { daily } = await openDuties([near, now, late]);
    const view = await daily('valdis');
    expect(view && plainText(view)).toMatchInlineSnapshot(`
      "Labrīt, Valdi! Jūsu pienākumi trešdien, 25. novembrī
      Nokavēts (1)
      • J-07 · Izvērtēt plāna īstenošanu (kavējas 3 dienas) - kārtības 25.6. punkts; Ja nekas nemainīsies, rīt to uzzinās atbalsta komandas vadītāja Baiba Liepkalne. [Izdarīts] [Vēl]
      Šodien (1)
      • J-03 · Izvērtēt plāna īstenošanu (šodien) - kārtības 25.6. punkts [Izdarīts] [Vēl]
      Drīz (1)
      • J-06 · Sagatavot rakstisku atzinumu (pēc 5 dienām) - kārtības 27.2. punkts [Reģistrēt] [Vēl]
      [Atzīmēt vairākus] [Mani pienākumi] [Iestatījumi]"
    `);
  });

  it('is not sent where there is nothing to say', async () => {
    const { daily } = await openDuties([obligation({ key: 'later', due: '2027-03-01' })]);
    expect(await daily('valdis')).toBeNull();
  });

  it('writes down what was nudged of and told, once, though it be done twice', async () => {
    const news = [{ member: 'valdis', what: 'gained', on: today } as const];
    const { services, daily, kept } = await openDuties([{ ...late, news }]);
    await daily('valdis');
    expect(await kept(late.key)).toMatchObject({ nudged: [today], news: [] });
    const revision = (await kept(late.key)).revision;
    const composed = await composeDaily(services, delivery('valdis'));
    expect(composed).toBeNull();
    expect((await kept(late.key)).revision).toBe(revision);
  });

  it('holds no more than six lines, and says how many more there are', async () => {
    const many = Array.from({ length: 9 }, (_, index) => obligation({ key: `evaluate/${index}`, due: today }));
    const { daily } = await openDuties(many);
    const view = await daily('valdis');
    expect(view && plainText(view)).toContain('Šodien (9)');
    expect(view && plainText(view)).toContain('Un vēl 3 pienākumi; tos redzēsiet, ja rakstīsiet „pienākumi”.');
    expect(view?.blocks.flatMap((block) => (block.kind === 'items' ? block.items : []))).toHaveLength(6);
  });

  it('counts all that is late, whenever it is reminded of, also after one of them is done', async () => {
    const others = ['J-02', 'J-04'].map((code) =>
      obligation({ key: `evaluate/${code}`, about: { whom: learner(code, '7.a') }, nudged: ['2026-11-24'] }),
    );
    const { daily, taps } = await openDuties([late, now, ...others]);
    const view = await daily('valdis');
    const words = view === null ? '' : plainText(view);
    expect(words).toContain('Nokavēts (3)');
    expect(words).toContain('Vēl nokavēti 2 [Rādīt]');
    expect(words).not.toMatch(/J-0[24]/u);
    const after = await taps('valdis', 'Izdarīts', view ?? undefined);
    expect(plainText(after)).toContain('Nokavēts (2)\n• Vēl nokavēti 2 [Rādīt]');
  });

  it('tells a holder that somebody above them heard of it, the same day', async () => {
    const told = { ...late, nudged: ['2026-11-24'], escalated: { to: ['baiba'], on: today } };
    const { daily } = await openDuties([told]);
    const view = await daily('valdis');
    expect(view && plainText(view)).toContain('Kopš šodienas par to zina Baiba Liepkalne.');
  });

  it('of five duties has at most eight buttons: one a line, and the rest in the list of all', async () => {
    const five = Array.from({ length: 5 }, (_, index) =>
      obligation({ key: `evaluate/J-0${index}`, about: { whom: learner(`J-0${index}`, '7.a') }, due: today }),
    );
    const { daily } = await openDuties(five);
    const view = await daily('valdis');
    expect(view && buttonsOf(view).map(({ action }) => action.label)).toEqual([
      'Atzīmēt vairākus',
      'Mani pienākumi',
      'Iestatījumi',
      ...Array.from({ length: 5 }, () => 'Izdarīts'),
    ]);
  });

  it('keeps behind the sign of a line all that can be done about the duty, and its point', async () => {
    const { daily, taps, below } = await openDuties([late]);
    const view = await daily('valdis');
    await taps('valdis', 'Vēl', view ?? undefined);
    const words = plainText(below() as View);
    for (const one of ['[Vēl nav, jo …]', '[Atlikt]', '[Tas nav pareizi]', 'kārtības 25.6. punkts'])
      expect(words).toContain(one);
  });

  it('has at most two buttons to a line, and none that holds more than ids', async () => {
    const { daily } = await openDuties([near, now, late]);
    const view = await daily('valdis');
    for (const block of view?.blocks ?? [])
      if (block.kind === 'items')
        for (const { actions = [] } of block.items) expect(actions.length).toBeLessThanOrEqual(2);
    for (const { action } of view ? buttonsOf(view) : []) expect(action.token).not.toMatch(/[āčēģīķļņšūž\s]/u);
  });

  it('goes to whoever stands in while its holder is away, of what falls due in those days alone', async () => {
    const { services, daily } = await openDuties([late, now, near]);
    await services.preferences.save(services.organisation.id, 'valdis', {
      ...{ hour: '09:00', workingDays: [1, 2, 3, 4, 5], muted: [] },
      absences: [{ from: '2026-11-24', to: '2026-11-27', standIn: 'ruta' }],
    });
    const view = await daily('ruta');
    const words = view === null ? '' : plainText(view);
    expect(words).toContain('J-03 · Izvērtēt plāna īstenošanu');
    expect(words).not.toMatch(/J-0[67]/u);
  });

  it('as a mail tells codes, due dates and points alone', async () => {
    const { services } = await openDuties([late, now]);
    const composed = await composeDaily(services, delivery('valdis'));
    expect(composed?.mail?.(services.say('lv'))).toEqual({
      subject: 'Solis: jūs gaida 2 pienākumi',
      text: [
        'Nokavēts: J-07: termiņš bija pirms 3 dienām, kārtības 25.6. punkts.',
        'Šodien: J-03: termiņš ir šodien, kārtības 25.6. punkts.',
        '',
        'Lai redzētu, kas jādara, un atbildētu, lūdzu, atveriet Soli un rakstiet „pienākumi”. Plānu saturu e-pastā nesūtu.',
      ].join('\n'),
    });
  });
});

const delivery = (member: string) =>
  ({
    key: `daily/${member}/${today}`,
    to: { kind: 'member', member },
    content: { kind: 'daily', date: today },
    notBefore: `${today}T07:00:00.000Z`,
    ...{ organisation: 'jaunkalne', state: 'sending', attempts: 1, fence: 1, failures: [] },
  }) satisfies Delivery;
