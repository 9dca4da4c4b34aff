/** A meeting is the first line of the message of the day, on its day and on the working day before, for all who come. */
import { expect, it } from 'vitest';
import { buttonsOf, linesOf } from '../../world/seen.ts';
import { meetingRoom } from './meeting-room.ts';

/** Everybody has read their message by half past nine. */
async function arranged(day = 'piektdien, 27. novembrī') {
  const room = await meetingRoom();
  await room.says('sarma', 'saruna J-07');
  const people = ['Anna Bērziņa', 'Sarma Purene', 'Valdis Ozolnieks'];
  await room.fills('sarma', { Darbinieki: people, Vieta: '12. kabinets' });
  await room.taps('sarma', 'Izvēlēties', day);
  await room.taps('sarma', 'Nosūtīt uzaicinājumus');
  const morning = async (date: string) => {
    room.at(`${date}T06:00:00.000Z`);
    await room.sweep();
    await room.until(`${date}T07:30:00.000Z`);
  };
  const firstLine = (who: string, date: string) => {
    const view = room.posted(`daily/${who}/${date}`);
    return view === undefined ? null : linesOf(view)[0];
  };
  return { ...room, morning, firstLine };
}

it('is told to whoever called it and to all who are invited, on the eve and on the day', async () => {
  const room = await arranged();
  await room.taps('anna', 'Būšu');
  await room.morning('2026-11-26');
  for (const who of ['anna', 'valdis'])
    expect(room.firstLine(who, '2026-11-26')).toBe('Rīt 12.00 · Individuālā saruna J-07, 12. kabinets');
  expect(room.firstLine('sarma', '2026-11-26')).toBe(
    'Rīt 12.00 · Individuālā saruna J-07, 12. kabinets – Atbildes: būs 1 (Anna Bērziņa), bez atbildes 1 (Valdis Ozolnieks)',
  );
  await room.morning('2026-11-27');
  for (const who of ['anna', 'valdis', 'sarma'])
    expect(room.firstLine(who, '2026-11-27')).toMatch(/^Šodien 12\.00 · Individuālā saruna J-07, 12\. kabinets/u);
  expect(room.firstLine('emily', '2026-11-27') ?? '').not.toContain('saruna');
});

it('of a Monday is told on the Friday before', async () => {
  const room = await arranged('pirmdien, 30. novembrī');
  await room.morning('2026-11-27');
  expect(room.firstLine('valdis', '2026-11-27')).toBe(
    'Pirmdien, 30. novembrī, 8.00 · Individuālā saruna J-07, 12. kabinets',
  );
});

it('opens below the message, and is not spoken of once it is cancelled', async () => {
  const room = await arranged();
  await room.morning('2026-11-26');
  const message = room.posted('daily/valdis/2026-11-26');
  await room.taps('valdis', 'Skatīt', message);
  expect(room.below()?.title).toBe('Individuālā saruna · J-07');
  expect(buttonsOf(room.below()!).map(({ action }) => action.label)).toContain('Nevaru');
  await room.says('sarma', 'sanāksmes');
  await room.taps('sarma', 'Skatīt');
  await room.taps('sarma', 'Atcelt sanāksmi');
  await room.fills('sarma', { Iemesls: 'Vecāki saslimuši.' });
  await room.morning('2026-11-27');
  expect(room.firstLine('valdis', '2026-11-27') ?? '').not.toContain('saruna');
});
