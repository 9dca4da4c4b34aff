/** Meetings that are cancelled, that strangers tap on, that are about no plan, whose sending was cut off. */
import { describe, expect, it } from 'vitest';
import { buttons, type TapKind } from '../../../src/bot/core/tap.ts';
import { catchUpMeetings } from '../../../src/bot/meetings/catch-up.ts';
import { linesOf, problemsOf } from '../../world/seen.ts';
import { meetingRoom, type RoomOptions } from './meeting-room.ts';

const people = ['Anna Bērziņa', 'Sarma Purene', 'Valdis Ozolnieks'];

async function invited(options: RoomOptions = {}) {
  const room = await meetingRoom(options);
  await room.says('sarma', 'saruna J-07');
  await room.fills('sarma', { Darbinieki: people, Vieta: 'pie Emīla Dambīša klases' });
  const send = await room.taps('sarma', 'Izvēlēties', 'piektdien, 27. novembrī');
  const token = send.actions[0]!.token;
  await room.tapsToken('sarma', token);
  return { ...room, sendToken: token };
}

describe('a meeting that is cancelled', () => {
  it('is told with its reason in private, and taken out of calendars without it', async () => {
    const room = await invited();
    await room.until('2026-11-24T08:00:00.000Z');
    await room.taps('sarma', 'Atcelt sanāksmi');
    const empty = await room.fills('sarma', { Iemesls: '' });
    expect(problemsOf(empty)).toEqual({ Iemesls: 'Lūdzu, aizpildiet šo lauku.' });
    const done = await room.fills('sarma', { Iemesls: 'Vecāki saslimuši.' });
    expect(linesOf(done)[0]).toBe('Sanāksme ir atcelta; uzaicinātie darbinieki par to uzzinās.');
    expect(linesOf(done).at(-1)).toContain('Lūdzu, paziņojiet viņiem, ka sanāksme nenotiks.');
    const told = room.posts.filter(({ to }) => to === 'valdis').map(({ view }) => [view.title, linesOf(view).at(-1)]);
    // The invitation and the news say the same now.
    expect(told).toEqual(
      Array.from({ length: 2 }, () => ['Atcelta: Individuālā saruna · J-07', 'Iemesls: Vecāki saslimuši.']),
    );
    const letter = room.letters.findLast(({ to }) => to.startsWith('valdis'));
    expect(letter?.calendar).toMatchObject({ method: 'CANCEL', sequence: 2 });
    expect(JSON.stringify(letter)).not.toContain('saslimuši');
    await room.until('2026-11-30T08:00:00.000Z');
    expect(room.told('sarma')).toEqual([]);
  });

  it('that was never sent out is dropped without a word', async () => {
    const room = await meetingRoom();
    await room.says('sarma', 'saruna J-07');
    const done = await room.taps('sarma', 'Nesaglabāt');
    expect(linesOf(done)[0]).toBe('Iesāktā sanāksme ir dzēsta; neviens par to vēl nezināja.');
    expect(room.posts).toEqual([]);
    expect(linesOf(await room.says('sarma', 'sanāksmes'))).toEqual(['Jums nav paredzēta neviena sanāksme.']);
  });
});

it('no mail and no calendar file names a learner, whatever was typed as the place', async () => {
  const room = await invited();
  expect(room.letters.length).toBeGreaterThan(0);
  for (const letter of room.letters) expect(JSON.stringify(letter)).not.toMatch(/Emīl|Dambīš|Dambīt/u);
  expect(room.letters[0]?.calendar?.place).toBe('pie J-07 klases');
});

it('an invitation that is sent twice goes out once, and a button of the past shows what is so now', async () => {
  const room = await invited();
  const again = await room.tapsToken('sarma', room.sendToken);
  expect(linesOf(again)[0]).toBe('Kopš šīs ziņas sanāksme ir mainījusies; šeit ir tas, kas ir tagad.');
  expect(room.told('anna')).toEqual(['Uzaicinājums: Individuālā saruna · J-07']);
});

describe('a stranger', () => {
  const kinds = (Object.keys(buttons) as TapKind[]).filter((kind) => 'meeting' in buttons[kind].params);

  it.each(kinds)('learns nothing by "%s", not even whether there is such a meeting', async (kind) => {
    const room = await invited();
    const [meeting] = await room.meetings();
    const before = JSON.stringify(await room.meetings());
    const values: Readonly<Record<string, string>> = {
      ...{ date: '2026-11-30', time: '10:00', minutes: '40', sequence: '1', seen: '1', at: 'new', id: 'new' },
    };
    const token = (id: string) =>
      [kind, ...Object.keys(buttons[kind].params).map((name) => (name === 'meeting' ? id : (values[name] ?? '')))].join(
        '~',
      );
    for (const user of ['maruta', 'raivis']) {
      const real = await room.tapsToken(user, token(meeting!.id));
      expect(real).toEqual(await room.tapsToken(user, token('no-such-meeting')));
      const form = { text: 'Svešs', reason: 'Svešs', number: '1', people: ['anna'], date: '30.11.', time: '10' };
      const sent = await room.does(user, { kind: 'form', token: token(meeting!.id), values: form });
      expect(JSON.stringify(sent)).not.toContain('J-07');
    }
    expect(JSON.stringify(await room.meetings())).toBe(before);
  });
});

describe('somebody who is invited', () => {
  it('sees the meeting and its agenda, and cannot move or cancel it', async () => {
    const room = await invited();
    const shown = await room.taps('anna', 'Būšu');
    expect(shown.actions.map(({ label }) => label)).toEqual([
      'Nevaru',
      'Uzrakstīt divas rindas',
      'Darba kārtība',
      'Manas sanāksmes',
    ]);
    const [meeting] = await room.meetings();
    for (const token of [`meeting-times~${meeting!.id}`, `meeting-cancel~${meeting!.id}~1`]) {
      const refused = await room.tapsToken('anna', token);
      expect(linesOf(refused)).toEqual([
        'To dara sanāksmes sasaucējs vai skolas vadība. Jums palīdzēs atbalsta komandas vadītāja Baiba Liepkalne.',
      ]);
    }
    expect(linesOf(await room.says('anna', 'sanāksmes'))).toEqual([
      'Jūsu sanāksmes (1)',
      'Individuālā saruna · J-07 (uzaicinājumi nosūtīti) – piektdien, 27. novembrī, plkst. 12.00',
    ]);
  });

  it('who calls none is told who does', async () => {
    const room = await meetingRoom();
    expect(linesOf(await room.says('maruta', 'jauna sanāksme'))[0]).toContain('Sanāksmes sasauc skolas vadība');
  });
});

it('the rota and another meeting are kept free, and said where another time is chosen', async () => {
  const rota = [{ weekday: 1, from: '13:30', to: '14:30', people: [] }];
  const room = await invited({ rota });
  await room.taps('sarma', 'Pārcelt');
  await room.taps('sarma', 'Cits laiks');
  const preview = await room.fills('sarma', { Diena: 'pirmdien', Sākums: '14.00' });
  expect(linesOf(preview)[0]).toBe(
    'Nedēļas ciklogrammā tajā laikā ir cits darbs: Sarma Purene, Anna Bērziņa, Valdis Ozolnieks.',
  );
  expect(preview.actions[0]?.label).toBe('Pārcelt un paziņot');
});

describe('a meeting about no plan', () => {
  it('keeps its agreements, which are marked as done by their holder', async () => {
    const room = await meetingRoom();
    await room.says('baiba', 'jauna sanāksme');
    await room.taps('baiba', 'Programmas sanāksme');
    const missing = await room.fills('baiba', {});
    expect(Object.keys(problemsOf(missing))).toEqual(['Temats']);
    await room.fills('baiba', { Temats: 'Mērķu izvērtēšana pusgadā' });
    await room.taps('baiba', 'Izvēlēties', 'otrdien, 24. novembrī');
    await room.taps('baiba', 'Nosūtīt uzaicinājumus');
    expect(JSON.stringify(room.letters)).not.toContain('izvērtēšana');
    await room.until('2026-11-25T09:00:00.000Z');
    await room.taps('baiba', 'Rakstīt protokolu');
    await room.fills('baiba', {});
    await room.fills('baiba', { 'Protokola numurs': 'P/1' });
    await room.taps('baiba', 'Vairāk lēmumu nav');
    await room.fills('baiba', {
      Vienošanās: 'Sagatavot pusgada pārskatu.',
      'Kurš darbinieks atbild': 'Dzintra Vītola',
      Termiņš: '4.12.',
    });
    await room.taps('baiba', 'Vairāk vienošanos nav');
    const done = await room.taps('baiba', 'Pabeigt protokolu');
    expect(linesOf(done)[0]).toBe('Protokols ir pabeigts.');
    const list = await room.says('dzintra', 'sanāksmes');
    expect(linesOf(list)).toContain('Jūsu neizpildītās vienošanās (1)');
    await room.taps('dzintra', 'Izpildīts');
    expect(linesOf(await room.says('dzintra', 'sanāksmes'))).not.toContain('Jūsu neizpildītās vienošanās (1)');
    await room.says('baiba', 'sanāksmes');
    await room.taps('baiba', 'Skatīt');
    await room.taps('baiba', 'Labot protokolu');
    await room.taps('baiba', 'Mainīt', 'Sagatavot pusgada pārskatu.');
    const changed = await room.taps('baiba', 'Dzēst');
    expect(linesOf(changed)[0]).toBe('Ieraksts ir dzēsts.');
  });

  it('a talk whose plan takes no agreements now keeps them too, and says so', async () => {
    const room = await invited({ status: 'draft' });
    await room.until('2026-11-30T08:00:00.000Z');
    await room.says('sarma', 'sanāksmes');
    await room.taps('sarma', 'Skatīt');
    await room.taps('sarma', 'Rakstīt protokolu');
    await room.fills('sarma', {});
    await room.fills('sarma', { 'Protokola numurs': 'A/1' });
    await room.taps('sarma', 'Vairāk lēmumu nav');
    await room.fills('sarma', {
      ...{ Vienošanās: 'Lasīt katru vakaru.', 'Kas to dara': 'Izglītojamais kopā ar vecākiem' },
      ...{ 'Kurš darbinieks atbild': 'Anna Bērziņa', Termiņš: 'pēc divām nedēļām' },
    });
    await room.taps('sarma', 'Vairāk vienošanos nav');
    const done = await room.taps('sarma', 'Pabeigt protokolu');
    expect(linesOf(done)[1]).toContain('Plānā vienošanās ierakstīt pašlaik nevar');
    expect(linesOf(await room.says('anna', 'vienošanās'))).toMatchInlineSnapshot(`
      [
        "Jūsu sanāksmes (1)",
        "Individuālā saruna · J-07 (protokols pabeigts) – piektdien, 27. novembrī, plkst. 12.00",
        "Jūsu neizpildītās vienošanās (1)",
        "Lasīt katru vakaru. – Individuālā saruna · J-07 · termiņš ir pēc 14 dienām, 14. decembrī",
      ]
    `);
  });
});

it('what a killed process left unsent is sent out later, and not a second time', async () => {
  const room = await meetingRoom();
  const { services, organisation } = room;
  await services.meetings.save(
    organisation.id,
    {
      ...{ id: 'm-9', organisation: organisation.id, kind: 'programme', state: 'invited', organiser: 'baiba' },
      ...{ people: ['baiba', 'dzintra'], guests: [], slot: { date: '2026-11-27', time: '10:00', minutes: 40 } },
      ...{ sequence: 1, contributions: [], createdAt: '2026-11-23T07:59:00.000Z', revision: 1 },
    },
    null,
  );
  const meetings = await services.meetings.list(organisation.id);
  await catchUpMeetings(services, meetings);
  await catchUpMeetings(services, meetings);
  await room.settled();
  expect(room.told('dzintra')).toEqual(['Uzaicinājums: Programmas sanāksme']);
  expect(room.letters.map(({ to }) => to.split('.')[0]).sort()).toEqual(['baiba', 'dzintra']);
});

it('those about a learner, and their minutes, are asked for by the learner', async () => {
  const room = await invited();
  expect(linesOf(await room.says('sarma', 'protokols J-07')).join('\n')).toContain('Individuālā saruna · J-07');
  expect(linesOf(await room.says('sarma', 'sanāksmes par 7.b')).join('\n')).toContain('Individuālā saruna · J-07');
  expect(linesOf(await room.says('sarma', 'sanāksmes par J-04'))).toEqual([
    'Par J-04 nav nevienas sanāksmes, ko jūs drīkstētu redzēt.',
  ]);
  // Who is not invited learns nothing of it.
  expect(linesOf(await room.says('maruta', 'protokols J-07'))).toEqual([
    'Par J-07 nav nevienas sanāksmes, ko jūs drīkstētu redzēt.',
  ]);
});
