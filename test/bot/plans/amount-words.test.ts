/** Numbers with their units as they are read in both languages. */
import { expect, test } from 'vitest';
import { amountTyped, amountWords, timeWords } from '../../../src/bot/plans/views/amount-words.ts';
import type { NumberForm } from '../../../src/domain/language/said-number.ts';
import { createTexts } from '../../texts.ts';

const say = createTexts();
const plain = (words: string) => words.replaceAll('\u00a0', ' ');

test.each<readonly [number, NumberForm, string, string]>([
  [8.75, { decimals: 2, unit: 'posts' }, '8,75 likmes', '8.75 posts'],
  [1, { decimals: 2, unit: 'posts' }, '1 likme', '1 post'],
  [10, { decimals: 2, unit: 'posts' }, '10 likmju', '10 posts'],
  [31.5, { decimals: 1, unit: 'percent' }, '31,5 %', '31.5%'],
  [1200.5, { decimals: 2, unit: 'eur' }, '1 200,50 EUR', 'EUR 1,200.50'],
  [1200, { decimals: 2, unit: 'eur' }, '1 200 EUR', 'EUR 1,200'],
  [21, { unit: 'hours' }, '21 stunda', '21 hours'],
  [1200.5, { decimals: 2 }, '1 200,5', '1,200.5'],
  [1200, {}, '1200', '1,200'],
])('%d', (value, form, latvian, english) => {
  expect(plain(amountWords(say('lv'), value, form))).toBe(latvian);
  expect(plain(amountWords(say('en'), value, form))).toBe(english);
});

test('a number to be changed has no blanks in it, a time of day no nought before it', () => {
  expect(amountTyped(say('lv'), 1200.5)).toBe('1200,5');
  expect(amountTyped(say('en'), 1200.5)).toBe('1200.5');
  expect([timeWords(say('lv'), '08:30'), timeWords(say('en'), '08:30')]).toEqual(['8.30', '8:30']);
});
