/** Whoever is invited says whether they come, changes their mind, and the organiser reads who comes. */
import { expect, it } from 'vitest';
import { linesOf } from '../../world/seen.ts';
import { meetingRoom } from './meeting-room.ts';

const invitation = 'Uzaicinājums: Individuālā saruna · J-07';

async function invited(people = ['Anna Bērziņa', 'Sarma Purene', 'Valdis Ozolnieks']) {
  const room = await meetingRoom();
  await room.says('sarma', 'saruna J-07');
  await room.fills('sarma', { Darbinieki: people, Vieta: '12. kabinets' });
  await room.taps('sarma', 'Izvēlēties', 'piektdien, 27. novembrī');
  await room.taps('sarma', 'Nosūtīt uzaicinājumus');
  return room;
}

type Room = Awaited<ReturnType<typeof invited>>;

const answersToSarma = async (room: Room): Promise<string | undefined> => {
  await room.says('sarma', 'sanāksmes');
  return linesOf(await room.taps('sarma', 'Skatīt')).find((line) => line.startsWith('Atbildes'));
};

it('is asked by two buttons, and the organiser reads who comes, who cannot and who has not said', async () => {
  const room = await invited();
  expect(await answersToSarma(room)).toBe('Atbildes: bez atbildes 2 (Anna Bērziņa, Valdis Ozolnieks)');
  const came = room.posts.find(({ to }) => to === 'anna')?.view;
  expect(came?.title).toBe(invitation);
  expect(came?.actions.map(({ label }) => label)).toEqual([
    'Būšu',
    'Nevaru',
    'Uzrakstīt divas rindas',
    'Darba kārtība',
  ]);
  expect(linesOf(await room.taps('anna', 'Būšu'))[0]).toBe('Pierakstīju: būsiet.');
  await room.taps('valdis', 'Nevaru');
  expect(await answersToSarma(room)).toBe('Atbildes: būs 1 (Anna Bērziņa), nevar 1 (Valdis Ozolnieks)');
});

it('can change the answer, and take it back by a word', async () => {
  const room = await invited();
  await room.taps('anna', 'Būšu');
  const changed = await room.taps('anna', 'Nevaru');
  expect(linesOf(changed)).toContain('Jūsu atbilde: nevaru');
  expect(changed.actions[0]?.label).toBe('Būšu');
  expect(linesOf(await room.says('anna', 'atsaukt'))).toContain('Jūsu atbilde: būšu');
  expect(await answersToSarma(room)).toContain('būs 1 (Anna Bērziņa)');
});

it('is asked anew when the meeting is moved, not when somebody else is invited', async () => {
  const room = await invited();
  await room.taps('anna', 'Būšu');
  await room.says('sarma', 'sanāksmes');
  await room.taps('sarma', 'Skatīt');
  await room.taps('sarma', 'Mainīt dalībniekus');
  await room.fills('sarma', { Darbinieki: ['Anna Bērziņa', 'Sarma Purene'], 'Pievienot citu': 'Guntis Lācis' });
  expect(await answersToSarma(room)).toBe('Atbildes: būs 1 (Anna Bērziņa), bez atbildes 1 (Guntis Lācis)');
  await room.taps('sarma', 'Pārcelt');
  await room.taps('sarma', 'Izvēlēties', 'pirmdien, 30. novembrī');
  await room.taps('sarma', 'Pārcelt un paziņot');
  expect(await answersToSarma(room)).toBe('Atbildes: bez atbildes 2 (Anna Bērziņa, Guntis Lācis)');
});

it('is not heard where nobody invited them', async () => {
  const room = await invited();
  const token = room.tokenOf('anna', 'Būšu');
  expect((await room.tapsToken('emily', token)).name).toBe('nothing-here');
  expect((await room.tapsToken('baiba', token)).name).toBe('refused');
  expect(await answersToSarma(room)).toContain('bez atbildes 2');
});

it('of two people at the same moment is kept of both', async () => {
  const room = await invited();
  await Promise.all([room.taps('anna', 'Būšu'), room.taps('valdis', 'Nevaru')]);
  expect(await answersToSarma(room)).toBe('Atbildes: būs 1 (Anna Bērziņa), nevar 1 (Valdis Ozolnieks)');
});

it('on a card of the time before, of a meeting that is called off or over, counts for nothing', async () => {
  const room = await invited();
  const before = room.tokenOf('anna', 'Būšu');
  const stale = async (token: string) => linesOf(await room.tapsToken('anna', token))[0];
  const moved = 'Kopš šīs ziņas sanāksme ir mainījusies; šeit ir tas, kas ir tagad.';
  await room.says('sarma', 'sanāksmes');
  await room.taps('sarma', 'Skatīt');
  await room.taps('sarma', 'Pārcelt');
  await room.taps('sarma', 'Izvēlēties', 'pirmdien, 30. novembrī');
  await room.taps('sarma', 'Pārcelt un paziņot');
  expect(await stale(before)).toBe(moved);
  const now = room.tokenOf('anna', 'Būšu');
  room.at('2026-12-01T08:00:00.000Z');
  expect(await stale(now)).toBe(moved);
  room.at('2026-11-26T08:00:00.000Z');
  await room.says('sarma', 'sanāksmes');
  await room.taps('sarma', 'Skatīt');
  await room.taps('sarma', 'Atcelt sanāksmi');
  await room.fills('sarma', { Iemesls: 'Vecāki saslimuši.' });
  expect(await stale(now)).toBe(moved);
  expect((await room.meetings())[0]?.answers ?? []).toEqual([]);
});

it('is not spoken of where no colleague is invited', async () => {
  const room = await invited(['Sarma Purene']);
  expect(await answersToSarma(room)).toBeUndefined();
  room.at('2026-11-26T06:00:00.000Z');
  await room.sweep();
  await room.until('2026-11-26T07:30:00.000Z');
  expect(linesOf(room.posted('daily/sarma/2026-11-26')!)[0]).toBe('Rīt 12.00 · Individuālā saruna J-07, 12. kabinets');
});
