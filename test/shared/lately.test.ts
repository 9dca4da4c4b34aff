import { expect, it } from 'vitest';
import { lately, onceLately } from '../../src/shared/lately.ts';

it('remembers what was kept', () => {
  const { keep, get } = lately<number>(100);
  keep('a', 1);
  expect([get('a'), get('b')]).toEqual([1, undefined]);
});

it('lets go of what was not used for longest, and never of what is used all the time', () => {
  const { keep, get } = lately<number>(10);
  keep('often', 1);
  for (let n = 0; n < 100; n += 1) {
    keep(`n${n}`, n);
    expect(get('often')).toBe(1);
  }
  expect(get('n0')).toBeUndefined();
  expect(get('n99')).toBe(99);
});

it('does the same work once for a text that came a moment ago, also where nothing comes of it', () => {
  const worked: string[] = [];
  const length = onceLately(10, (text) => {
    worked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect([length('abc'), length('abc'), length(''), length('')]).toEqual([3, 3, undefined, undefined]);
  expect(worked).toEqual(['abc', '']);
});
