/** The tasks of a plan in the list of its parts: how far each is, and what the one who is responsible can do about it. */
import { expect, it } from 'vitest';
import type { View } from '../../src/bot/ports/view.ts';
import type { Row } from '../../src/domain/plan/plan.ts';
import { meetingRoom } from './meetings/meeting-room.ts';

/** The tasks of Anna with what became of the first of them. */
async function statusWith(change: (first: Row) => readonly Row[]) {
  const room = await meetingRoom({
    change: (plan) => {
      const [first, ...rest] = plan.rows;
      if (first === undefined) throw new Error('no task');
      return { ...plan, rows: [...change(first), ...rest] };
    },
  });
  await room.says('anna', 'statuss J-07');
  return { room, items: tasksOf(await room.taps('anna', 'Sadaļas un uzdevumi')) };
}

/** Each with its mark and what can be done. */
const tasksOf = (view: View) =>
  view.blocks
    .flatMap((block) => (block.kind === 'items' ? block.items : []))
    .filter(({ title }) => title.startsWith('1. uzdevums'))
    .map(({ mark, action }) => [mark?.text, action?.label]);

it('what is still to be done can be marked as done, and what was marked can be taken back', async () => {
  expect((await statusWith((first) => [first])).items).toEqual([['kavējas 7 dienas', 'Izpildīts']]);
  expect((await statusWith((first) => [{ ...first, state: 'done' }])).items).toEqual([['izpildīts', 'Atcelt atzīmi']]);
});

it('a task that goes on as another one was carried over, and there is nothing to mark about it', async () => {
  const { items: shown } = await statusWith((first) => [
    first,
    { ...first, id: `${first.id}-next`, continues: first.id },
  ]);
  expect(shown).toEqual([
    ['pārcelts', undefined],
    ['kavējas 7 dienas', 'Izpildīts'],
  ]);
});

it('after a task is marked as done its list stays, and the row says so with the way back', async () => {
  const { room } = await statusWith((first) => [first]);
  expect(tasksOf(await room.taps('anna', 'Izpildīts'))).toEqual([['izpildīts', 'Atcelt atzīmi']]);
  expect(tasksOf(await room.taps('anna', 'Atcelt atzīmi'))).toEqual([['kavējas 7 dienas', 'Izpildīts']]);
});

it.each([
  ['closed', 'nav izpildīts'],
  ['suspended', 'jāizpilda'],
])('in a plan that is %s no task is late, in the status as in the list', async (status, mark) => {
  const room = await meetingRoom({ change: (plan) => ({ ...plan, status }) });
  expect(JSON.stringify(await room.says('anna', 'statuss J-07'))).not.toMatch(/kavē|nokavēt/iu);
  const [first] = tasksOf(await room.taps('anna', 'Sadaļas un uzdevumi'));
  expect(first?.[0]).toBe(mark);
});
