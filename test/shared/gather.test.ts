import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { gathering } from '../../src/shared/gather.ts';

test('what is asked for within a while is done as one', async () => {
  const done: (readonly string[])[] = [];
  const { add } = gathering<string>(20, async (all) => void done.push(all));
  await Promise.all([add('a'), add('b')]);
  await add('c');
  expect(done).toEqual([['a', 'b'], ['c']]);
});

test('whoever waits for the end waits for what is being done too, even where it fails', async () => {
  const order: string[] = [];
  const { add, settled } = gathering<string>(1, async () => {
    order.push('begun');
    await pause(30);
    order.push('ended');
    throw new Error('lost');
  });
  const failed = expect(add('a')).rejects.toThrow('lost');
  await expect.poll(() => order, { interval: 1 }).toEqual(['begun']);
  await settled();
  expect(order).toEqual(['begun', 'ended']);
  await failed;
});
