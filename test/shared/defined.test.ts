/** Objects without what is not known. */
import { expect, expectTypeOf, test } from 'vitest';
import { defined } from '../../src/shared/defined.ts';

test('an undefined field is left out; null, false, zero and an empty text stay', () => {
  expect(defined({ a: undefined, b: null, c: false, d: 0, e: '' })).toStrictEqual({ b: null, c: false, d: 0, e: '' });
});

test('a field that may be undefined becomes one that may be absent', () => {
  const member: string | undefined = ['m-1'][0];
  expectTypeOf(defined({ member, plan: 'p-1' as string })).toExtend<{ member?: string; plan: string }>();
});
