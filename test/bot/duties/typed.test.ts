/** Everything that can be done from a message of the day can be typed as well, in Latvian and in English. */
import { describe, expect, it } from 'vitest';
import { obligation, openRig, today, words } from './duty-rig.ts';

const late = obligation({ key: 'evaluate/J-07' });
const other = obligation({ key: 'evaluate/J-03', about: { learner: 'J-03', class: '7.a' }, due: today });
const collect = obligation({ key: 'collect', rule: 'collect', about: {}, due: '2026-12-10' });
const open = () => openRig([late, other, collect]);

describe('typed words', () => {
  it.each([
    ['izdarīts J-07', late.key],
    ['izdarīts 24.1', collect.key],
    ['izdarits informācijas apkopošana', collect.key],
    ['done J-03', other.key],
    ['izdarīts 7.a', other.key],
  ])('%s', async (text, key) => {
    const { types, kept } = await open();
    await types('valdis', text);
    expect((await kept(key)).state).toBe('fulfilled');
  });

  it('ask back where several duties may be meant', async () => {
    const { types } = await open();
    const view = await types('valdis', 'izdarīts 25.6');
    expect(words(view)).toContain('Es atradu vairākus.');
    expect(words(view)).toMatch(/J-07[\s\S]*J-03/u);
  });

  it('show what there is where none is meant', async () => {
    const { types } = await open();
    expect(words(await types('valdis', 'izdarīts J-01'))).toContain('Tāda pienākuma jums nav.');
  });

  it('give a reason', async () => {
    const { types, kept } = await open();
    await types('valdis', 'vēl nav J-07, jo slimoju');
    expect((await kept(late.key)).notYet?.text).toBe('slimoju');
    await types('valdis', 'not yet J-03 because I was ill');
    expect((await kept(other.key)).notYet?.text).toBe('I was ill');
  });

  it('are asked for a reason where there is none', async () => {
    const { types } = await open();
    expect(words(await types('valdis', 'vēl nav J-07'))).toContain('Lūdzu, pierakstiet arī iemeslu');
  });

  it('keep a reason whose duty must be asked back', async () => {
    const { types, taps } = await open();
    const form = await taps('valdis', await types('valdis', 'vēl nav 25.6, jo slimoju'), 'Vēl nav, jo …');
    expect(form.form?.fields[0]?.value).toBe('slimoju');
  });

  it('put off to a day', async () => {
    const { types, kept } = await open();
    await types('valdis', 'atlikt J-07 līdz rītdienai');
    expect((await kept(late.key)).snoozed?.until).toBe('2026-11-26');
    await types('valdis', 'snooze J-03 until Monday');
    expect((await kept(other.key)).snoozed?.until).toBe('2026-11-30');
  });

  it('call a duty wrong', async () => {
    const { types, kept } = await open();
    await types('valdis', 'nav pareizi J-07, jo šo klasi nemācu');
    expect((await kept(late.key)).disputed?.text).toBe('šo klasi nemācu');
  });

  it('show all duties by how near they are, and say so where there are none', async () => {
    const { types } = await open();
    expect(words(await types('valdis', 'mani termiņi'))).toMatch(
      /Nokavēts \(1\)[\s\S]*Šodien \(1\)[\s\S]*Vēlāk \(1\)/u,
    );
    expect(words(await types('anna', 'pienākumi'))).toContain('Pašlaik jums nav neviena pienākuma ar termiņu.');
  });
});

describe('settings', () => {
  it('are shown, and changed by typing', async () => {
    const { types, services } = await open();
    await types('valdis', 'atgādinājumi plkst. 8.30');
    await types('valdis', 'darba dienas pirmdiena līdz ceturtdiena');
    await types('valdis', 'izslēgt uzdevumus');
    expect(await services.preferences.load(services.organisation.id, 'valdis')).toMatchObject({
      hour: '08:30',
      workingDays: [1, 2, 3, 4],
      muted: ['task'],
    });
    await types('valdis', 'ieslēgt uzdevumus');
    expect(words(await types('valdis', 'iestatījumi'))).toMatchInlineSnapshot(`
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
    const { types, services } = await open();
    expect(words(await types('valdis', 'atgādinājumi plkst. 5:00'))).toContain('no plkst. 7.00 līdz 20.00');
    expect((await services.preferences.load(services.organisation.id, 'valdis')).hour).toBe('09:00');
  });

  it('are filled in as a form, and what is wrong stands beside its field', async () => {
    const { types, taps, fills, services } = await open();
    const form = await taps('valdis', await types('valdis', 'iestatījumi'), 'Mainīt');
    const again = await fills('valdis', form, { hour: '10:00', language: 'lv', days: [], muted: [] });
    expect(again.form?.fields[2]?.problem).toContain('vismaz vienu darba dienu');
    await fills('valdis', form, { hour: '13:30', language: 'lv', days: ['1', '3'], muted: ['report'] });
    expect(await services.preferences.load(services.organisation.id, 'valdis')).toMatchObject({
      hour: '13:30',
      workingDays: [1, 3],
      muted: ['report'],
    });
  });
});

describe('an absence', () => {
  it('is noted, undone, and listed until it is over', async () => {
    const { types, taps, services } = await open();
    const view = await types('valdis', 'prombūtne no 1. decembra līdz 5. decembrim, aizvieto Rūta');
    expect(words(view)).toContain('Pierakstīju prombūtni: no 1. decembra līdz 5. decembrim. Jūs aizvieto Rūta Kalve');
    await taps('valdis', view, 'Atsaukt');
    expect((await services.preferences.load(services.organisation.id, 'valdis')).absences).toEqual([]);
    await types('valdis', 'prombūtne līdz piektdienai');
    expect(words(await types('valdis', 'prombūtne'))).toContain('no 25. novembra līdz 27. novembrim (tagad)');
  });

  it('ends on the day before, once they are back', async () => {
    const { types, taps, services, at } = await open();
    await types('valdis', 'prombūtne līdz piektdienai');
    at('2026-11-26T08:00:00.000Z');
    await taps('valdis', await types('valdis', 'iestatījumi'), 'Esmu atpakaļ');
    expect((await services.preferences.load(services.organisation.id, 'valdis')).absences).toEqual([
      { from: '2026-11-25', to: '2026-11-25' },
    ]);
  });
});

describe('the rules', () => {
  it('are listed, and read point by point', async () => {
    const { types } = await open();
    expect(words(await types('valdis', 'kārtība'))).toContain('24.1. apkopot informāciju par izglītojamajiem');
    expect(words(await types('valdis', 'kārtība 25.6'))).toMatchInlineSnapshot(`
      "Iekšējās kārtības 25.6. punkts
      Teksts: izvērtēt plāna īstenošanu.
      Kas jādara: izvērtēt plāna īstenošanu
      Atbildīgais: direktora vietnieks izglītības jomā
      Ir izdarīts, kad: atbildīgais atzīmē, ka ir izdarīts
      Atgādina: 7, 3 un 1 darbdienu pirms termiņa; termiņa dienā; pēc tam ik pēc 3 darbdienām
      Ja nav izdarīts: to uzzina atbalsta komandas vadītājs: 3 darbdienas pēc termiņa
      [Visa kārtība] [Mani pienākumi]"
    `);
  });
});

describe('what is for those who lead the school', () => {
  it.each(['pārskats', 'rīkojums', 'kalendārs', 'nesasniedzamie'])(
    '"%s" is refused to others, politely',
    async (text) => {
      const { types } = await open();
      expect((await types('valdis', text)).name).toBe('refused');
    },
  );

  it('an order is typed whole, listed, and withdrawn after a question', async () => {
    const { types, taps, services, faults } = await open();
    const given = await types('baiba', 'rīkojums 7.b no 1. decembra līdz 5. decembrim, attālinātas mācības');
    expect(words(given)).toContain('Ierakstīju: Rīkojums · 7.b · no 1. decembra līdz 5. decembrim.');
    expect(await services.orders.all(services.organisation.id)).toMatchObject([
      {
        scope: { kind: 'class', class: '7.b' },
        from: '2026-12-01',
        to: '2026-12-05',
        reason: 'remote-learning',
        by: 'baiba',
      },
    ]);
    const asked = await taps('baiba', await types('baiba', 'rīkojumi'), 'Atsaukt rīkojumu');
    await taps('baiba', asked, 'Atsaukt rīkojumu');
    expect((await services.orders.all(services.organisation.id))[0]?.withdrawn?.by).toBe('baiba');
    expect(faults).toEqual([]);
  });

  it('an order that is typed in part is asked for what is missing', async () => {
    const { types } = await open();
    const form = await types('baiba', 'rīkojums 7.b');
    expect(form.form?.fields[0]).toMatchObject({ name: 'scope', value: 'class:7.b' });
  });

  it('the overview tells how far everybody is', async () => {
    const { types, services } = await openRig([
      late,
      { ...other, disputed: { by: 'valdis', at: '2026-11-24T08:00:00.000Z', text: 'Nav mans.' } },
      { ...collect, escalated: { to: ['baiba'], on: '2026-11-24' } },
    ]);
    await services.preferences.save(services.organisation.id, 'anna', {
      ...{ hour: '09:00', workingDays: [1], muted: ['task'] },
      absences: [{ from: '2026-11-24', to: '2026-11-27', standIn: 'ruta' }],
    });
    expect(words(await types('baiba', 'pārskats'))).toMatchInlineSnapshot(`
      "Skolas pārskats
      Atvērtie pienākumi: 3
      No tiem nokavēti: 1
      Pienākumi pārskatīti: vēl ne reizi
      Šodienas ziņas: nosūtītas 0, gaida 0, nav nosūtītas 0
      Nav sasniedzami: nav
      Gaida jūsu lēmumu (1)
      • J-03 · Izvērtēt plāna īstenošanu (jāizlemj) - Valdis Ozolnieks norāda, ka tas nav pareizi. Atgādinājumi ir apturēti, līdz jūs izlemsiet.; Pamatojums: Nav mans.; Termiņš ir šodien · kārtības 25.6. punkts [Paliek spēkā] [Nav jādara]
      Paziņots tālāk (1)
      • Apkopot informāciju par izglītojamajiem (kavējas) - Atbildīgais: Valdis Ozolnieks.; Atgādinājums vēl nav nosūtīts.; Termiņš ir pēc 15 dienām, 10. decembrī · kārtības 24.1. punkts [Skatīt]
      Darbinieki: slodze un kavējumi
      • Valdis Ozolnieks (nokavēts 1) - 3 atvērti pienākumi, par 1 paziņots tālāk
      Klases
      • 7.b klase (nokavēts 1) - 1 atvērts pienākums
      • 7.a klase - 1 atvērts pienākums
      Pienākumu veidi
      • citi pienākumi (nokavēts 1) - 3 atvērti pienākumi, par 1 paziņots tālāk
      Izslēgtie atgādinājumi
      • Anna Bērziņa - uzdevumi
      Prombūtne
      • Anna Bērziņa - no 24. novembra līdz 27. novembrim, aizvieto Rūta Kalve
      [Kas kavē] [Rīkojums] [Kalendārs]"
    `);
  });

  it('the calendar says which dates are estimates, and the list of whom nothing reaches what to do', async () => {
    const { types, services } = await open();
    expect(words(await types('baiba', 'kalendārs'))).toContain('(aptuvens)');
    await services.reach.put(services.organisation.id, {
      ...{ member: 'aiga', reached: false, codes: ['slack-unknown-member'], at: '2026-11-25T01:00:00.000Z' },
    });
    expect(words(await types('raivis', 'nesasniedzamie'))).toContain('Aiga Saulīte');
  });
});
