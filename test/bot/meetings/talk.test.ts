/** The story of one individual talk: called, sent out, moved, prepared, held, written down; its agreements become tasks. */
import { expect, it } from 'vitest';
import { linesOf, problemsOf } from '../../world/seen.ts';
import { meetingRoom } from './meeting-room.ts';

const people = ['Anna Bērziņa', 'Sarma Purene', 'Valdis Ozolnieks'];

async function sentOut(day = 'piektdien, 27. novembrī') {
  const room = await meetingRoom();
  await room.says('sarma', 'saruna J-07');
  await room.fills('sarma', { Darbinieki: people, Vieta: '12. kabinets' });
  await room.taps('sarma', 'Izvēlēties', day);
  await room.taps('sarma', 'Nosūtīt uzaicinājumus');
  return room;
}

it('the social pedagogue calls a talk: the people of the plan are asked, times are proposed, invitations go out', async () => {
  const room = await meetingRoom();
  const form = await room.says('sarma', 'saruna J-07');
  expect(form.title).toBe('Individuālā saruna · J-07');
  const asked = form.form?.fields.find(({ name }) => name === 'people')?.value;
  expect(asked).toEqual(['sarma', 'anna', 'valdis', 'guntis', 'kristine', 'emily']);
  const times = await room.fills('sarma', { Darbinieki: people, Vieta: '12. kabinets' });
  expect(linesOf(times)).toMatchInlineSnapshot(`
    [
      "Cik Solim zināms, šajos laikos visi izvēlētie darbinieki ir brīvi. Lūdzu, izvēlieties.",
      "otrdien, 24. novembrī, plkst. 8.00",
      "trešdien, 25. novembrī, plkst. 12.00",
      "ceturtdien, 26. novembrī, plkst. 8.00",
      "piektdien, 27. novembrī, plkst. 12.00",
      "pirmdien, 30. novembrī, plkst. 8.00",
      "otrdien, 1. decembrī, plkst. 12.00",
    ]
  `);
  const preview = await room.taps('sarma', 'Izvēlēties', 'piektdien, 27. novembrī');
  expect(linesOf(preview)).toMatchInlineSnapshot(`
    [
      "Laiks: piektdien, 27. novembrī, plkst. 12.00",
      "Ilgums: 40 minūšu",
      "Vieta: 12. kabinets",
      "Izglītojamais: Emīls Dambītis",
      "Sasauc: Sarma Purene",
      "Darbinieki: Sarma Purene, Anna Bērziņa, Valdis Ozolnieks",
      "Citi dalībnieki: izglītojamais, vecāks vai likumiskais pārstāvis",
      "Uzaicinājumu sarunā ar Soli saņems visi izvēlētie darbinieki; kam ir e-pasts, tie saņems arī kalendāra ierakstu.",
      "Skolotājiem uzaicinājumā palūgšu divas rindas par izglītojamo: Anna Bērziņa, Valdis Ozolnieks.",
    ]
  `);
  const sent = await room.taps('sarma', 'Nosūtīt uzaicinājumus');
  expect(linesOf(sent)).toMatchInlineSnapshot(`
    [
      "Uzaicinājumi ir nosūtīti.",
      "Laiks: piektdien, 27. novembrī, plkst. 12.00",
      "Ilgums: 40 minūšu",
      "Vieta: 12. kabinets",
      "Izglītojamais: Emīls Dambītis",
      "Sasauc: Sarma Purene",
      "Darbinieki: Sarma Purene, Anna Bērziņa, Valdis Ozolnieks",
      "Citi dalībnieki: izglītojamais, vecāks vai likumiskais pārstāvis",
      "Atbildes: bez atbildes 2 (Anna Bērziņa, Valdis Ozolnieks)",
      "Statuss: uzaicinājumi nosūtīti",
      "Šos dalībniekus Solis neuzaicina: izglītojamais, vecāks vai likumiskais pārstāvis. Lūdzu, paziņojiet viņiem laiku un vietu skolā ierastajā veidā.",
    ]
  `);
  expect(room.told('anna')).toEqual(['Uzaicinājums: Individuālā saruna · J-07']);
  expect(room.told('sarma')).toEqual([]);
  const [letter] = room.letters.filter(({ to }) => to.startsWith('anna'));
  expect(letter).toMatchInlineSnapshot(`
    {
      "calendar": {
        "description": "Vairāk lasiet sarunā ar Soli: tur rakstiet „sanāksmes”. Atbildēt uz šo uzaicinājumu nevajag: kas piedalās, redzams sarunā ar Soli.",
        "method": "REQUEST",
        "minutes": 40,
        "organiser": {
          "email": "sarma.purene@jaunkalne.example",
          "name": "Sarma Purene",
        },
        "people": [
          {
            "email": "sarma.purene@jaunkalne.example",
            "name": "Sarma Purene",
          },
          {
            "email": "anna.berzina@jaunkalne.example",
            "name": "Anna Bērziņa",
          },
          {
            "email": "valdis.ozolnieks@jaunkalne.example",
            "name": "Valdis Ozolnieks",
          },
        ],
        "place": "12. kabinets",
        "sequence": 1,
        "start": "2026-11-27T10:00:00.000Z",
        "summary": "Individuālā saruna · J-07",
        "uid": "web-a-001@jaunkalne.solis",
      },
      "key": "meeting/web-a-001/invitation/1/anna/mail",
      "subject": "Uzaicinājums: Individuālā saruna · J-07, piektdien, 27. novembrī, plkst. 12.00",
      "text": "Uzaicinājums: Individuālā saruna · J-07, piektdien, 27. novembrī, plkst. 12.00.

    Laiks: piektdien, 27. novembrī, plkst. 12.00, 40 minūšu
    Vieta: 12. kabinets
    Sasauc: Sarma Purene

    Kalendāra ieraksts ir pielikumā.
    Vairāk lasiet sarunā ar Soli: tur rakstiet „sanāksmes”. Izglītojamo vārdus un ierakstu saturu e-pastā nesūtu.",
      "to": "anna.berzina@jaunkalne.example",
    }
  `);
  expect(room.letters.map(({ to }) => to.split('.')[0]).sort()).toEqual(['anna', 'sarma', 'valdis']);
});

const asksForLines =
  'Lūdzu, iepriekš divās rindās uzrakstiet, kā izglītojamajam veicas jūsu priekšmetā un par ko būtu jārunā.';

it('a teacher is asked for two lines in the invitation; a personal code is refused, a diagnosis asked about', async () => {
  const room = await sentOut();
  const invitation = room.posts.findLast(({ to }) => to === 'valdis')!.view;
  expect(linesOf(invitation)).toContain(asksForLines);
  const form = await room.taps('valdis', 'Uzrakstīt divas rindas');
  // A button beside what is typed would throw it away in Teams.
  expect(form.actions).toEqual([]);
  const code = await room.fills('valdis', { 'Jūsu divas rindas': 'Kods 010203-12345' });
  expect(problemsOf(code)['Jūsu divas rindas']).toContain('personas kods');
  const warned = await room.fills('valdis', { 'Jūsu divas rindas': 'Disleksija traucē lasīt.' });
  expect(linesOf(warned)[0]).toContain('Disleksija');
  const agenda = await room.fills('valdis', { 'Jūsu divas rindas': 'Rēķina droši, bet tekstu lasa lēni.' });
  expect(linesOf(agenda)).toMatchInlineSnapshot(`
    [
      "Paldies! Jūsu rindas ir darba kārtībā.",
      "piektdien, 27. novembrī, plkst. 12.00",
      "Vēl trūkst divu rindu: Anna Bērziņa.",
      "Ko raksta kolēģi",
      "Valdis Ozolnieks – Rēķina droši, bet tekstu lasa lēni.",
      "Nepabeigtie uzdevumi",
      "1. uzdevums. Stundās strādā labprāt, ja uzdevums ir sadalīts īsos… (kavējas 7 dienas) – Anna Bērziņa · termiņš 16. novembris",
      "2. uzdevums. Stundās strādā labprāt, ja uzdevums ir sadalīts īsos… (jāizpilda) – Valdis Ozolnieks · termiņš 11. decembris",
      "3. uzdevums. Stundās strādā labprāt, ja uzdevums ir sadalīts īsos… (jāizpilda) – Emily Hartwell · termiņš 11. decembris",
      "4. uzdevums. Stundās strādā labprāt, ja uzdevums ir sadalīts īsos… (jāizpilda) – Kristīne Upmale · termiņš 11. decembris",
    ]
  `);
  const since = room.posts.findLast(({ to }) => to === 'valdis')!.view;
  expect(linesOf(since)).not.toContain(asksForLines);
  expect(since.actions.map(({ label }) => label)).toContain('Mainīt savas rindas');
});

it('who was invited for the same week is not asked for two lines a second time', async () => {
  const room = await sentOut();
  await room.until('2026-11-26T08:00:00.000Z');
  expect(room.told('valdis').filter((title) => title.includes('divas rindas'))).toEqual([]);
});

it('who was invited days before is asked once more three working days before the talk, unless they wrote', async () => {
  const room = await sentOut('otrdien, 1. decembrī');
  await room.taps('anna', 'Uzrakstīt divas rindas');
  await room.fills('anna', { 'Jūsu divas rindas': 'Lasa raitāk.' });
  await room.until('2026-11-26T08:00:00.000Z');
  expect(room.told('valdis').at(-1)).toBe('Individuālā saruna · J-07: lūdzu, uzrakstiet divas rindas');
  expect(room.told('anna').filter((title) => title.includes('lūdzu, uzrakstiet divas rindas'))).toEqual([]);
  await room.taps('valdis', 'Uzrakstīt divas rindas');
  await room.fills('valdis', { 'Jūsu divas rindas': 'Rēķina droši.' });
  expect(room.told('valdis').at(-1)).toBe('Individuālā saruna · J-07: jūsu rindas ir saņemtas');
});

it('moving tells everybody, changes what was sent before, and renews the calendar entry', async () => {
  const room = await sentOut();
  await room.until('2026-11-24T08:00:00.000Z');
  await room.taps('sarma', 'Pārcelt');
  await room.taps('sarma', 'Cits laiks');
  const wrong = await room.fills('sarma', { Diena: 'vakar 31.02.', Sākums: 'pusdienas' });
  expect(Object.keys(problemsOf(wrong))).toEqual(['Diena', 'Sākums']);
  await room.fills('sarma', { Diena: 'pirmdien', Sākums: 'plkst. 14.15' });
  const moved = await room.taps('sarma', 'Pārcelt un paziņot');
  expect(linesOf(moved).slice(0, 2)).toEqual([
    'Sanāksme ir pārcelta; visi par to uzzinās.',
    'Laiks: pirmdien, 30. novembrī, plkst. 14.15',
  ]);
  expect(room.told('anna').filter((title) => title.startsWith('Mainīts laiks'))).toHaveLength(2);
  const letters = room.letters.filter(({ to }) => to.startsWith('anna')).map(({ calendar }) => calendar);
  expect(letters.map((one) => one?.sequence)).toEqual([1, 2]);
  expect(new Set(letters.map((one) => one?.uid)).size).toBe(1);
  expect(letters.at(-1)?.start).toBe('2026-11-30T12:15:00.000Z');
});

it('after the talk the minutes are walked part by part, and what was agreed becomes tasks of the plan', async () => {
  const room = await sentOut();
  const early = await room.tapsToken(
    'sarma',
    room.tokenOf('sarma', 'Pārcelt').replace('meeting-times', 'minutes') + '~',
  );
  expect(linesOf(early)[0]).toBe(
    'Sanāksme sāksies piektdien, 27. novembrī, plkst. 12.00; protokolu varēs rakstīt pēc tam.',
  );
  await room.until('2026-11-30T07:30:00.000Z');
  expect(room.told('sarma').at(-1)).toBe('Individuālā saruna · J-07: lūdzu, uzrakstiet protokolu');
  await room.tapsToken('sarma', room.posts.findLast(({ to }) => to === 'sarma')!.view.actions[0]!.token);
  await room.fills('sarma', {
    'Piedalījās darbinieki': ['Anna Bērziņa', 'Sarma Purene'],
    'Piedalījās arī': ['vecāks vai likumiskais pārstāvis'],
  });
  await room.fills('sarma', { 'Protokola numurs': 'A/3/2026', Datums: 'piektdien' });
  await room.fills('sarma', { Lēmums: 'Turpināt atbalsta pasākumus.' });
  await room.taps('sarma', 'Vairāk lēmumu nav');
  const missing = await room.fills('sarma', { Vienošanās: 'Apmeklēt konsultācijas.', Termiņš: '31.02.' });
  expect(problemsOf(missing)).toMatchInlineSnapshot(`
    {
      "Kas to dara": "Lūdzu, aizpildiet šo lauku.",
      "Kurš darbinieks atbild": "Lūdzu, aizpildiet šo lauku.",
      "Termiņš": "Tāda datuma nav. Lūdzu, pārbaudiet dienu un mēnesi.",
    }
  `);
  await room.fills('sarma', {
    Vienošanās: 'Katru otrdienu apmeklēt matemātikas konsultāciju.',
    'Kas to dara': 'Izglītojamais',
    'Kurš darbinieks atbild': 'Valdis Ozolnieks',
    Termiņš: 'līdz 15. decembrim',
  });
  const check = await room.taps('sarma', 'Vairāk vienošanos nav');
  expect(linesOf(check)).toMatchInlineSnapshot(`
    [
      "Sarunā nepiedalījās: izglītojamais. Ja tā bija, lūdzu, vienojieties par vēl vienu sarunu; ja tas tikai nav atzīmēts, izlabojiet dalībniekus.",
      "Lūdzu, pārbaudiet protokolu un pabeidziet to. Vienošanās tad kļūs par uzdevumiem.",
      "Protokola numurs un datums – A/3/2026 · 27. novembris",
      "Piedalījās – Sarma Purene, Anna Bērziņa, vecāks vai likumiskais pārstāvis",
      "Lēmumi (1)",
      "Nr. 1: Turpināt atbalsta pasākumus.",
      "Vienošanās (1)",
      "Katru otrdienu apmeklēt matemātikas konsultāciju. – Izglītojamais · Valdis Ozolnieks, termiņš 15. decembris",
    ]
  `);
  const done = await room.taps('sarma', 'Pabeigt protokolu');
  expect(linesOf(done)).toMatchInlineSnapshot(`
    [
      "Protokols ir pabeigts.",
      "Vienošanās ir ierakstītas plānā kā uzdevumi, un es par tām atgādināšu.",
      "Laiks: piektdien, 27. novembrī, plkst. 12.00",
      "Ilgums: 40 minūšu",
      "Vieta: 12. kabinets",
      "Izglītojamais: Emīls Dambītis",
      "Sasauc: Sarma Purene",
      "Darbinieki: Sarma Purene, Anna Bērziņa, Valdis Ozolnieks",
      "Citi dalībnieki: izglītojamais, vecāks vai likumiskais pārstāvis",
      "Statuss: protokols pabeigts",
      "Protokola numurs un datums: A/3/2026 · 27. novembris",
      "Piedalījās: Sarma Purene, Anna Bērziņa, vecāks vai likumiskais pārstāvis",
      "Lēmumi (1)",
      "Nr. 1: Turpināt atbalsta pasākumus.",
      "Vienošanās (1)",
      "Katru otrdienu apmeklēt matemātikas konsultāciju. (uzdevums plānā) – Izglītojamais · Valdis Ozolnieks, termiņš 15. decembris",
    ]
  `);
  const plan = await room.plan();
  expect(plan.sections.talk?.answers.date?.values).toEqual({ date: '2026-11-27' });
  expect(plan.sections.talk?.answers.participants?.values).toEqual({
    participants: ['guardian', 'class-teacher', 'subject-teachers', 'support-staff'],
  });
  const rows = plan.rows.filter(({ section }) => section === 'talk');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.answers.duty?.values).toEqual({ due: '2026-12-15', responsible: 'valdis' });
  expect(room.told('sarma').at(-1)).toBe('Individuālā saruna · J-07: protokols ir pabeigts');
});
