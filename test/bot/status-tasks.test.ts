/** The tasks of a plan in its status: how far each is, and what the one who is responsible can do about it. */
import { expect, it } from 'vitest';
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
  const view = await room.says('anna', 'statuss J-07');
  return view.blocks
    .flatMap((block) => (block.kind === 'items' ? block.items : []))
    .filter(({ title }) => title.startsWith('1. uzdevums'))
    .map(({ mark, action }) => [mark?.text, action?.label]);
}

it('what is still to be done can be marked as done, and what was marked can be taken back', async () => {
  expect(await statusWith((first) => [first])).toEqual([['kavējas 7 dienas', 'Atzīmēt kā izpildītu']]);
  expect(await statusWith((first) => [{ ...first, state: 'done' }])).toEqual([['izpildīts', 'Atcelt atzīmi']]);
});

it('a task that goes on as another one was carried over, and there is nothing to mark about it', async () => {
  const shown = await statusWith((first) => [first, { ...first, id: `${first.id}-next`, continues: first.id }]);
  expect(shown).toEqual([
    ['pārcelts', undefined],
    ['kavējas 7 dienas', 'Atzīmēt kā izpildītu'],
  ]);
});
