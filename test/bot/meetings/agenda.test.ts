/** The agenda of a talk names the tasks that are still to be talked about. */
import { expect, it } from 'vitest';
import { linesOf } from '../../world/seen.ts';
import { meetingRoom } from './meeting-room.ts';

it('a task that was carried over stands there once: as the task that carries it on', async () => {
  const room = await meetingRoom({
    change: (plan) => {
      const [first, ...rest] = plan.rows;
      if (first === undefined) throw new Error('no task');
      return { ...plan, rows: [first, ...rest, { ...first, id: 'next', continues: first.id }] };
    },
  });
  await room.says('sarma', 'saruna J-07');
  await room.fills('sarma', { Darbinieki: ['Anna Bērziņa', 'Sarma Purene'] });
  await room.taps('sarma', 'Izvēlēties', 'piektdien, 27. novembrī');
  await room.taps('sarma', 'Nosūtīt uzaicinājumus');
  const lines = linesOf(await room.taps('anna', 'Darba kārtība'));
  expect(lines.filter((line) => line.startsWith('1. uzdevums'))).toHaveLength(1);
});
