/** After the invitations the organiser thinks of somebody else: who is concerned hears of it, and nobody else is bothered. */
import { expect, it } from 'vitest';
import { catchUpMeetings } from '../../../src/bot/meetings/catch-up.ts';
import { advanceMeeting } from '../../../src/domain/meetings/advance-meeting.ts';
import { memberById } from '../../../src/domain/people/member-by-id.ts';
import { linesOf } from '../../world/seen.ts';
import { meetingRoom } from './meeting-room.ts';

async function sentOut(day = 'piektdien, 27. novembrī') {
  const room = await meetingRoom();
  await room.says('sarma', 'saruna J-07');
  const people = ['Anna Bērziņa', 'Sarma Purene', 'Valdis Ozolnieks'];
  await room.fills('sarma', { Darbinieki: people, Vieta: '12. kabinets' });
  await room.taps('sarma', 'Izvēlēties', day);
  await room.taps('sarma', 'Nosūtīt uzaicinājumus');
  room.letters.length = 0;
  return room;
}

const invitation = 'Uzaicinājums: Individuālā saruna · J-07';
/** Valdis is left out, and somebody is found by the name instead. */
const withGuntis = { Darbinieki: ['Anna Bērziņa', 'Sarma Purene'], 'Pievienot citu': 'Guntis Lācis' };

it('who is new is invited, who need not come hears that, the message of the others is put right without another', async () => {
  const room = await sentOut();
  const form = await room.taps('sarma', 'Mainīt dalībniekus');
  expect(linesOf(form)[0]).toContain('Laiks paliek tas pats.');
  expect(form.form?.submit.label).toBe('Saglabāt un paziņot');
  const saved = await room.fills('sarma', { ...withGuntis, Vieta: '12. kabinets' });
  expect(linesOf(saved)[0]).toBe(
    'Izmaiņas ir saglabātas. Pēc 10 minūtēm uzzinās, ka vairs nav jāpiedalās: Valdis Ozolnieks. Līdz tam to varat atsaukt.',
  );
  expect(linesOf(saved)).toContain('Darbinieki: Sarma Purene, Anna Bērziņa, Guntis Lācis');
  expect(room.told('guntis')).toEqual([invitation]);
  expect(room.told('anna')).toEqual(['Mainīta sanāksme: Individuālā saruna · J-07']);
  const left = 'Jums vairs nav jāpiedalās: Individuālā saruna · J-07';
  expect(room.told('valdis')).toEqual([invitation]);
  await room.until('2026-11-23T08:10:00.000Z');
  expect(room.told('valdis')).toEqual([left, left]);
  const [old, fresh] = room.posts.filter(({ to }) => to === 'valdis').map(({ view }) => linesOf(view));
  expect([old, fresh]).toEqual([[], ['Sanāksme būs piektdien, 27. novembrī, plkst. 12.00; jums tajā nav jāpiedalās.']]);
  const inCalendars = room.letters.map(({ to, calendar }) => [
    to.split('.')[0],
    calendar?.method,
    calendar?.sequence,
    calendar?.people.map(({ name }) => name),
  ]);
  expect(inCalendars.toSorted()).toEqual([
    ['anna', 'REQUEST', 2, ['Sarma Purene', 'Anna Bērziņa', 'Guntis Lācis']],
    ['guntis', 'REQUEST', 2, ['Sarma Purene', 'Anna Bērziņa', 'Guntis Lācis']],
    ['sarma', 'REQUEST', 2, ['Sarma Purene', 'Anna Bērziņa', 'Guntis Lācis']],
    ['valdis', 'CANCEL', 2, ['Valdis Ozolnieks']],
  ]);
  const alone = room.letters.filter(({ calendar }) => calendar?.withoutReceiver === true);
  expect(alone.map(({ to }) => to.split('.')[0])).toEqual(['valdis']);
});

it('who was left out by mistake hears nothing of it where it is taken back in time, by the button or in words', async () => {
  const byButton = (room: Awaited<ReturnType<typeof sentOut>>) => room.taps('sarma', 'Atsaukt');
  const inWords = (room: Awaited<ReturnType<typeof sentOut>>) => room.says('sarma', 'atsaukt');
  for (const takesBack of [byButton, inWords]) {
    const room = await sentOut();
    await room.taps('sarma', 'Mainīt dalībniekus');
    await room.fills('sarma', { ...withGuntis, Vieta: '12. kabinets' });
    const back = await takesBack(room);
    expect(linesOf(back)[0]).toBe('Atsaukts. Sanāksmē atkal piedalās: Valdis Ozolnieks.');
    await room.until('2026-11-23T08:30:00.000Z');
    expect(room.told('valdis')).toEqual(['Mainīta sanāksme: Individuālā saruna · J-07']);
    expect(room.letters.filter(({ to, calendar }) => to.startsWith('valdis') && calendar?.method === 'CANCEL')).toEqual(
      [],
    );
  }
});

it('who was left out hears it also where the meeting is moved or called off in those minutes', async () => {
  for (const act of ['Pārcelt', 'Atcelt sanāksmi']) {
    const room = await sentOut();
    await room.taps('sarma', 'Mainīt dalībniekus');
    await room.fills('sarma', { ...withGuntis, Vieta: '12. kabinets' });
    await room.taps('sarma', act);
    if (act === 'Pārcelt') {
      await room.taps('sarma', 'Izvēlēties', 'pirmdien, 30. novembrī');
      await room.taps('sarma', 'Pārcelt un paziņot');
    } else await room.fills('sarma', { Iemesls: 'Vecāki saslimuši.' });
    await room.until('2026-11-23T08:30:00.000Z');
    expect(room.told('valdis').at(-1), act).toBe('Jums vairs nav jāpiedalās: Individuālā saruna · J-07');
  }
});

it('who need not come any more sees neither the meeting nor the learner’s name, and is not asked for two lines', async () => {
  const room = await sentOut('otrdien, 1. decembrī');
  await room.taps('sarma', 'Mainīt dalībniekus');
  await room.fills('sarma', { ...withGuntis, Vieta: '12. kabinets' });
  await room.until('2026-11-23T08:10:00.000Z');
  expect(JSON.stringify(room.posts.filter(({ to }) => to === 'valdis'))).not.toContain('Emīls');
  expect(linesOf(await room.says('valdis', 'sanāksmes'))).toEqual(['Jums nav paredzēta neviena sanāksme.']);
  await room.until('2026-11-27T08:00:00.000Z');
  expect(room.told('valdis')).toHaveLength(2);
  expect(room.told('guntis').at(-1)).toBe('Individuālā saruna · J-07: lūdzu, uzrakstiet divas rindas');
});

it('who was asked for two lines is not asked again, and who is asked back is invited again', async () => {
  const room = await sentOut('otrdien, 1. decembrī');
  await room.until('2026-11-26T08:00:00.000Z');
  const asked = 'Individuālā saruna · J-07: lūdzu, uzrakstiet divas rindas';
  expect(room.told('anna').at(-1)).toBe(asked);
  await room.taps('sarma', 'Mainīt dalībniekus');
  await room.fills('sarma', { ...withGuntis, Vieta: '12. kabinets' });
  expect(room.told('anna').filter((title) => title === asked)).toHaveLength(1);
  await room.until('2026-11-26T08:15:00.000Z');
  await room.taps('sarma', 'Mainīt dalībniekus');
  await room.fills('sarma', {
    Darbinieki: ['Anna Bērziņa', 'Sarma Purene', 'Guntis Lācis'],
    'Pievienot citu': 'Valdis Ozolnieks',
  });
  expect(room.told('valdis')).toContain(invitation);
  expect(room.told('guntis')).not.toContain(asked);
});

it('another place is told to everybody; the same again to nobody; a time that does not suit the new one is said', async () => {
  const room = await sentOut();
  await room.taps('sarma', 'Mainīt dalībniekus');
  const same = await room.fills('sarma', {
    Darbinieki: ['Anna Bērziņa', 'Sarma Purene', 'Valdis Ozolnieks'],
    Vieta: '12. kabinets',
  });
  expect(linesOf(same)[0]).toBe('Nekas nav mainīts.');
  expect([room.told('anna'), room.letters]).toEqual([[invitation], []]);
  await room.says('guntis', 'prombūtne 27.11.');
  await room.taps('sarma', 'Mainīt dalībniekus');
  const saved = await room.fills('sarma', { ...withGuntis, Vieta: 'Bibliotēka' });
  expect(linesOf(saved)).toContain('Šajā dienā nav darbā: Guntis Lācis.');
  expect(room.told('anna').at(-1)).toBe('Mainīta sanāksme: Individuālā saruna · J-07');
});

it('once the meeting has begun nobody is added: who was there is written in the minutes', async () => {
  const room = await sentOut();
  const form = await room.taps('sarma', 'Mainīt dalībniekus');
  await room.until('2026-11-27T10:10:00.000Z');
  const late = await room.fills('sarma', { ...withGuntis, Vieta: '12. kabinets' });
  expect(form.title).toBe(late.title);
  expect(room.told('guntis')).toEqual([]);
  expect(late.actions.map(({ label }) => label)).not.toContain('Mainīt dalībniekus');
});

it('a kill between saving the change and sending it loses nobody: also who need not come hears of it, once', async () => {
  const room = await sentOut();
  const { services, organisation } = room;
  const [meeting] = await room.meetings();
  const people = [...meeting!.people.filter((member) => member !== 'valdis'), 'guntis'];
  const context = { organisation, member: memberById(organisation, 'sarma')!, today: '2026-11-23' };
  const details = { people, guests: meeting!.guests, place: '12. kabinets' };
  const changed = advanceMeeting(
    { ...context, meeting: meeting!, now: '2026-11-23T08:05:00.000Z' },
    { kind: 'details', details, seen: meeting!.revision },
  );
  if (changed.kind !== 'moved') throw new Error(changed.kind);
  expect(changed.meeting.left).toEqual(['valdis']);
  await services.meetings.save(organisation.id, changed.meeting, meeting!.revision);
  for (let sweep = 0; sweep < 2; sweep += 1) await catchUpMeetings(services, await room.meetings());
  await room.until('2026-11-23T08:15:00.000Z');
  expect(room.told('valdis').at(-1)).toBe('Jums vairs nav jāpiedalās: Individuālā saruna · J-07');
  expect(room.told('guntis')).toEqual(['Mainīta sanāksme: Individuālā saruna · J-07']);
  expect(room.told('valdis')).toHaveLength(2);
});

it('shows those who are usually asked, not the whole staff; others are found by the name, one after the other', async () => {
  const room = await meetingRoom();
  const form = await room.says('sarma', 'saruna J-07');
  const choicesOf = (view: typeof form, name: string) => {
    const field = view.form?.fields.find((one) => one.name === name);
    return field !== undefined && 'choices' in field ? field.choices.map(({ label }) => label) : [];
  };
  expect(choicesOf(form, 'people')).toHaveLength(6);
  expect(choicesOf(form, 'other')).toHaveLength(room.organisation.members.length - 6);
  const added = await room.fills('sarma', { 'Pievienot citu': 'Inga Sniedze' });
  expect(linesOf(added)[0]).toBe('Inga Sniedze ir starp dalībniekiem. Varat pievienot vēl kādu.');
  expect(choicesOf(added, 'people')).toContain('Inga Sniedze');
  const times = await room.fills('sarma', { Vieta: '12. kabinets' });
  expect(linesOf(times)[0]).toContain('visi izvēlētie darbinieki ir brīvi');
  const [meeting] = await room.meetings();
  expect(meeting?.people).toContain('inga');
});
