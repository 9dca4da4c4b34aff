/** What people write in their own words, judged before it is kept. */
import { expect, test } from 'vitest';
import { longestText, textProblem } from '../../../src/domain/privacy/free-text.ts';

test('nothing written is a fault only where something must be', () => {
  expect(textProblem('', { longest: 10 })).toEqual({ kind: 'required' });
  expect(textProblem('', { longest: 10, required: false })).toBeNull();
});

test('a personal code is refused, however short or long the text', () => {
  expect(textProblem('Pēc 010203-12345 lūguma', { longest: 5 })).toEqual({ kind: 'personal-code' });
});

test('a text may be just as long as its limit', () => {
  expect(textProblem('a'.repeat(longestText.remark), { longest: longestText.remark })).toBeNull();
  expect(textProblem('abc', { longest: 2 })).toEqual({ kind: 'too-long', longest: 2, length: 3 });
});
