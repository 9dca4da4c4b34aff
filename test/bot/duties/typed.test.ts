/** Everything that can be done from a message of the day can be typed as well, in Latvian and in English. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import { learner } from '../../subjects.ts';
import { obligation, openDuties, today } from './duty-world.ts';

const late = obligation({ key: 'evaluate/J-07' });
const other = obligation({ key: 'evaluate/J-03', about: { whom: learner('J-03', '7.a') }, due: today });
const collect = obligation({ key: 'collect', rule: 'collect', about: {}, due: '2026-12-10' });
const open = () => openDuties([late, other, collect]);

describe('typed words', () => {
  it.each([
    ['izdarīts J-07', late.key],
    ['izdarīts 24.1', collect.key],
    ['izdarits informācijas apkopošana', collect.key],
    ['done J-03', other.key],
    ['izdarīts 7.a', other.key],
  ])('%s', async (text, key) => {
    const { says, kept } = await open();
    await says('valdis', text);
    expect((await kept(key)).state).toBe('fulfilled');
  });

  it('ask back where several duties may be meant', async () => {
    const { says } = await open();
    const view = await says('valdis', 'izdarīts 25.6');
    expect(plainText(view)).toContain('Es atradu vairākus.');
    expect(plainText(view)).toMatch(/J-07[\s\S]*J-03/u);
  });

  it('keep the day to which one of several is put off, and offer that alone', async () => {
    const { says, taps, kept } = await open();
    const asked = await says('valdis', 'atlikt 25.6 līdz pirmdienai');
    expect(plainText(asked)).toContain('Kuru atlikt līdz pirmdienai, 30. novembrim?');
    expect(plainText(asked).match(/\[[^\]]+\]/gu)).toEqual(['[Atlikt]', '[Atlikt]', '[Mani pienākumi]']);
    const list = await taps('valdis', 'Atlikt', 'J-03');
    expect((await kept(other.key)).snoozed?.until).toBe('2026-11-30');
    expect(plainText(list)).not.toContain('J-03 · Izvērtēt plāna īstenošanu (nokārtots)');
  });

  it('that name no duty ask of which one it was said', async () => {
    const { says, taps } = await open();
    const asked = await says('valdis', 'vēl ne, jo slimoju');
    expect(asked.title).toBe('Kurš pienākums?');
    expect((await taps('valdis', 'Vēl nav, jo …', 'J-03')).form?.fields[0]?.value).toBe('slimoju');
  });

  it('show what there is where none is meant', async () => {
    const { says } = await open();
    expect(plainText(await says('valdis', 'izdarīts J-01'))).toContain('Tādu pienākumu jums neatradu.');
  });

  it('give a reason', async () => {
    const { says, kept } = await open();
    await says('valdis', 'vēl nav J-07, jo slimoju');
    expect((await kept(late.key)).notYet?.text).toBe('slimoju');
    await says('valdis', 'not yet J-03 because I was ill');
    expect((await kept(other.key)).notYet?.text).toBe('I was ill');
  });

  it('are warned of a reason that names another learner, and taken where it is sent once more', async () => {
    const { says, kept } = await open();
    const said = 'vēl nav J-03, jo Emīls Dambītis slimoja';
    expect(plainText(await says('valdis', said))).toContain('„Emīls”, „Dambītis”');
    expect((await kept(other.key)).notYet).toBeUndefined();
    await says('valdis', said);
    expect((await kept(other.key)).notYet?.text).toBe('Emīls Dambītis slimoja');
  });

  it('may name the learner whom the duty is about, and colleagues', async () => {
    const { says, kept } = await open();
    await says('valdis', 'vēl nav J-07, jo Emīls slimoja un Anna Bērziņa arī');
    expect((await kept(late.key)).notYet?.text).toBe('Emīls slimoja un Anna Bērziņa arī');
  });

  it('are asked for a reason where there is none', async () => {
    const { says } = await open();
    expect(plainText(await says('valdis', 'vēl nav J-07'))).toContain('Lūdzu, pierakstiet arī iemeslu');
  });

  it('keep a reason whose duty must be asked back', async () => {
    const { says, taps } = await open();
    const form = await taps('valdis', 'Vēl nav, jo …', await says('valdis', 'vēl nav 25.6, jo slimoju'));
    expect(form.form?.fields[0]?.value).toBe('slimoju');
  });

  it('keep a reason for the duties that it was said of, and for no other', async () => {
    const { says, taps } = await open();
    await says('valdis', 'vēl nav 25.6, jo slimoju');
    const other = await taps('valdis', 'Vēl nav, jo …', await says('valdis', 'vēl nav 24.1'));
    expect(other.form?.fields[0]?.value).toBe('');
    const named = await taps('valdis', 'Vēl nav, jo …', await says('valdis', 'vēl nav J-07'));
    expect(named.form?.fields[0]?.value).toBe('slimoju');
  });

  it('put off to a day', async () => {
    const { says, kept } = await open();
    await says('valdis', 'atlikt J-07 līdz rītdienai');
    expect((await kept(late.key)).snoozed?.until).toBe('2026-11-26');
    await says('valdis', 'snooze J-03 until Monday');
    expect((await kept(other.key)).snoozed?.until).toBe('2026-11-30');
  });

  it('call a duty wrong', async () => {
    const { says, kept } = await open();
    await says('valdis', 'nav pareizi J-07, jo šo klasi nemācu');
    expect((await kept(late.key)).disputed?.text).toBe('šo klasi nemācu');
  });

  it('show all duties by how near they are, and say so where there are none', async () => {
    const { says } = await open();
    expect(plainText(await says('valdis', 'mani termiņi'))).toMatch(
      /Nokavēts \(1\)[\s\S]*Šodien \(1\)[\s\S]*Vēlāk \(1\)/u,
    );
    expect(plainText(await says('anna', 'pienākumi'))).toContain('Pašlaik jums nekas nav jādara.');
  });
});

describe('settings', () => {
  it('are shown, and changed by typing', async () => {
    const { says, services } = await open();
    await says('valdis', 'atgādinājumi plkst. 8.30');
    await says('valdis', 'darba dienas pirmdiena līdz ceturtdiena');
    await says('valdis', 'izslēgt uzdevumus');
    expect(await services.preferences.load(services.organisation.id, 'valdis')).toMatchObject({
      hour: '08:30',
      workingDays: [1, 2, 3, 4],
      muted: ['task'],
    });
    expect(plainText(await says('valdis', 'izslēgt uzdevumus un sanāksmes'))).toContain('Kurus atgādinājumus?');
    await says('valdis', 'ieslēgt uzdevumus');
    expect(plainText(await says('valdis', 'iestatījumi'))).toMatchInlineSnapshot(`
      "Atgādinājumu iestatījumi
      Dienas ziņa: plkst. 8.30
      Valoda: Latviešu
      Darba dienas: pirmdiena, otrdiena, trešdiena, ceturtdiena
      Izslēgtie atgādinājumi: nav
      Prombūtne
      Prombūtne nav pieteikta. Rakstiet, piemēram, „prombūtne līdz piektdienai”.
      [Mainīt] [Pieteikt prombūtni] [Mani pienākumi]"
    `);
  });

  it('keep to the hours of the day', async () => {
    const { says, services } = await open();
    expect(plainText(await says('valdis', 'atgādinājumi plkst. 5:00'))).toContain('no plkst. 7.00 līdz 20.00');
    expect((await services.preferences.load(services.organisation.id, 'valdis')).hour).toBe('09:00');
  });

  it('are filled in as a form, and what is wrong stands beside its field', async () => {
    const { says, taps, fills, services } = await open();
    await taps('valdis', 'Mainīt', await says('valdis', 'iestatījumi'));
    const again = await fills('valdis', { hour: '10:00', language: 'lv', days: [], muted: [] });
    expect(again.form?.fields[2]?.problem).toContain('vismaz vienu darba dienu');
    await fills('valdis', { hour: '13:30', language: 'lv', days: ['1', '3'], muted: ['report'] });
    expect(await services.preferences.load(services.organisation.id, 'valdis')).toMatchObject({
      hour: '13:30',
      workingDays: [1, 3],
      muted: ['report'],
    });
  });
});

describe('an absence', () => {
  it('is noted, undone, and listed until it is over', async () => {
    const { says, taps, services } = await open();
    const view = await says('valdis', 'prombūtne no 1. decembra līdz 5. decembrim, aizvieto Rūta');
    expect(plainText(view)).toContain(
      'Pierakstīju prombūtni: no 1. decembra līdz 5. decembrim. Jūs aizvieto Rūta Kalve',
    );
    await taps('valdis', 'Atsaukt', view);
    expect((await services.preferences.load(services.organisation.id, 'valdis')).absences).toEqual([]);
    await says('valdis', 'prombūtne līdz piektdienai');
    expect(plainText(await says('valdis', 'prombūtne'))).toContain('no 25. novembra līdz 27. novembrim (tagad)');
  });

  it('ends on the day before, once they are back', async () => {
    const { says, taps, services, at } = await open();
    await says('valdis', 'prombūtne līdz piektdienai');
    at('2026-11-26T08:00:00.000Z');
    await taps('valdis', 'Esmu atpakaļ', await says('valdis', 'iestatījumi'));
    expect((await services.preferences.load(services.organisation.id, 'valdis')).absences).toEqual([
      { from: '2026-11-25', to: '2026-11-25' },
    ]);
  });
});

describe('the rules', () => {
  it('are listed, and read point by point', async () => {
    const { says } = await open();
    expect(plainText(await says('valdis', 'kārtība'))).toContain('24.1. apkopot informāciju par izglītojamajiem');
    expect(plainText(await says('valdis', 'kārtība 25.6'))).toMatchInlineSnapshot(`
      "Iekšējās kārtības 25.6. punkts
      Teksts: izvērtēt plāna īstenošanu.
      Kas jādara: izvērtēt plāna īstenošanu
      Kas atbild: direktora vietniece izglītības jomā Dzintra Vītola
      Ir izdarīts, kad: atbildīgais atzīmē, ka ir izdarīts
      Atgādina: 7 darbdienas pirms termiņa; termiņa dienā; pēc tam ik pēc 3 darbdienām
      Ja nav izdarīts: 3 darbdienas pēc termiņa to uzzina atbalsta komandas vadītāja Baiba Liepkalne
      [Visa kārtība] [Mani pienākumi]"
    `);
  });
});

describe('what is for those who lead the school', () => {
  it.each(['pārskats', 'rīkojums', 'kalendārs', 'nesasniedzamie'])(
    '"%s" is refused to others, politely',
    async (text) => {
      const { says } = await open();
      expect((await says('valdis', text)).name).toBe('refused');
    },
  );

  it('an order is typed whole, confirmed, listed, and withdrawn after a question', async () => {
    const { says, taps, fills, services, faults } = await open();
    const asked = await says('baiba', 'rīkojums 7.b no 1. decembra līdz 5. decembrim, attālinātas mācības');
    expect(asked.form?.fields.map(({ value }) => value)).toEqual([
      'class:7.b',
      '2026-12-01',
      '2026-12-05',
      'remote-learning',
      '',
    ]);
    expect(await services.orders.all(services.organisation.id)).toEqual([]);
    const given = await fills('baiba', {});
    expect(plainText(given)).toContain('Ierakstīju: Rīkojums · 7.b · no 1. decembra līdz 5. decembrim.');
    expect(await services.orders.all(services.organisation.id)).toMatchObject([
      {
        scope: { kind: 'class', class: '7.b' },
        from: '2026-12-01',
        to: '2026-12-05',
        reason: 'remote-learning',
        by: 'baiba',
      },
    ]);
    const withdrawing = await taps('baiba', 'Atsaukt rīkojumu', await says('baiba', 'rīkojumi'));
    await taps('baiba', 'Atsaukt rīkojumu', withdrawing);
    expect((await services.orders.all(services.organisation.id))[0]?.withdrawn?.by).toBe('baiba');
    expect(faults).toEqual([]);
  });

  it('an order that would end before it begins is asked back', async () => {
    const { says, services } = await open();
    const form = await says('baiba', 'rīkojums 7.b no 16. decembra līdz 14. decembrim, karantīna');
    expect(form.form?.fields.find(({ name }) => name === 'last')?.problem).toContain('agrāka nekā pirmā');
    expect(await services.orders.all(services.organisation.id)).toEqual([]);
  });

  it('an order is taken back by the word for it', async () => {
    const { says, fills, services } = await open();
    await says('baiba', 'rīkojums 7.b no 1. decembra līdz 5. decembrim, attālinātas mācības');
    await fills('baiba', {});
    expect(plainText(await says('baiba', 'atsaukt'))).toContain('Atsaukts: Rīkojums · 7.b');
    expect((await services.orders.all(services.organisation.id))[0]?.withdrawn?.by).toBe('baiba');
    expect(plainText(await says('baiba', 'atsaukt'))).toContain('Nav nekā, ko atsaukt.');
  });

  it('an order that is typed in part is asked for what is missing', async () => {
    const { says } = await open();
    const form = await says('baiba', 'rīkojums 7.b');
    expect(form.form?.fields[0]).toMatchObject({ name: 'scope', value: 'class:7.b' });
  });

  it('the overview tells how far everybody is', async () => {
    const { says, tapsToken, services } = await openDuties([
      late,
      { ...other, disputed: { by: 'valdis', at: '2026-11-24T08:00:00.000Z', text: 'Nav mans.' } },
      { ...collect, escalated: { to: ['baiba'], on: '2026-11-24' } },
    ]);
    await services.preferences.save(services.organisation.id, 'anna', {
      ...{ hour: '09:00', workingDays: [1], muted: ['task'] },
      absences: [{ from: '2026-11-24', to: '2026-11-27', standIn: 'ruta' }],
    });
    const shown = [plainText(await says('baiba', 'pārskats'))];
    for (const part of ['asked', 'escalated', 'classes', 'kinds', 'reminding'] as const)
      shown.push(plainText(await tapsToken('baiba', tokenOf({ kind: 'overview', part, page: 0 }))));
    expect(shown.join('\n\n')).toMatchInlineSnapshot(`
      "Skolas pārskats
      Atvērtie pienākumi: 3
      Nokavētie pienākumi: 1
      • Gaida jūsu lēmumu (1) [Rādīt]
      • Paziņots tālāk (1) [Rādīt]
      • Klases - 7.b – 1 [Rādīt]
      • Darbinieki - Valdis Ozolnieks – 1 [Rādīt]
      • Pienākumu veidi - citi pienākumi – 1 [Rādīt]
      • Šodienas ziņas - nosūtītas 0, gaida 0, nav nosūtītas 0 [Rādīt]
      [Kas nokavēts] [Diagramma] [Rīkojums] [Kalendārs]

      Gaida jūsu lēmumu (1)
      • J-03 · Izvērtēt plāna īstenošanu (jāizlemj) - Valdis Ozolnieks norāda, ka tas nav pareizi. Atgādinājumi ir apturēti, līdz jūs izlemsiet. Pamatojums: Nav mans. Termiņš ir šodien · kārtības 25.6. punkts [Paliek spēkā] [Nav jādara]
      [Atpakaļ]

      Paziņots tālāk (1)
      • Apkopot informāciju par izglītojamajiem (kavējas) - Atbild: Valdis Ozolnieks. Atgādinājums vēl nav nosūtīts. Termiņš ir pēc 15 dienām, 10. decembrī · kārtības 24.1. punkts [Skatīt]
      [Atpakaļ]

      Klases
      • 7.b klase (1 nokavēts) - 1 atvērts pienākums [Rādīt]
      • 7.a klase - 1 atvērts pienākums [Rādīt]
      • Ārpus klasēm - 1 atvērts pienākums, par 1 paziņots tālāk
      [Atpakaļ]

      Pienākumu veidi
      • citi pienākumi (1 nokavēts) - 3 atvērti pienākumi, par 1 paziņots tālāk
      [Atpakaļ]

      Atgādinājumi
      Pienākumi pārskatīti: vēl ne reizi
      Šodienas ziņas: nosūtītas 0, gaida 0, nav nosūtītas 0
      Nevar sasniegt: nav
      Izslēgtie atgādinājumi
      • Anna Bērziņa - uzdevumi
      Prombūtne
      • Anna Bērziņa - no 24. novembra līdz 27. novembrim, aizvieto Rūta Kalve
      [Atpakaļ]"
    `);
  });

  it('the calendar says which dates are estimates, and the list of whom nothing reaches what to do', async () => {
    const { says, services } = await open();
    expect(plainText(await says('baiba', 'kalendārs'))).toContain('(aptuveni)');
    await services.reach.put(services.organisation.id, {
      ...{ member: 'aiga', reached: false, codes: ['slack-unknown-member'], at: '2026-11-25T01:00:00.000Z' },
    });
    expect(plainText(await says('raivis', 'nesasniedzamie'))).toContain('Aiga Saulīte');
  });
});
