/** A whole sentence tells its language; a command, a name, a mixture and what is quoted do not. */
import { expect, test } from 'vitest';
import { sentenceLanguage } from '../../../src/domain/language/sentence-language.ts';

test.each([
  ['Lūdzu, parādi, kuri plāni man vēl nav pabeigti', 'lv'],
  ['vai man kaut kas ir jaizdara lidz piektdienai', 'lv'],
  ['Please show me what is waiting for me', 'en'],
  ['who is late with the plans in 7.b?', 'en'],
])('"%s" is a sentence', (text, language) => {
  expect(sentenceLanguage(text)).toBe(language);
});

test.each([
  ['mani plāni'],
  ['status J-07'],
  ['who is late'],
  ['uzdevums J-05 angļu valodā: describe what is in the picture'],
  ['J-05 in English: lūdzu, apraksti, kas ir attēlā, un ko tu par to domā'],
  ['kas ir “to be late for the lesson”'],
  ['Kristīne Ozola, Valdis Ozolnieks, Anna Bērziņa un Baiba'],
  [''],
])('"%s" tells nothing', (text) => {
  expect(sentenceLanguage(text)).toBeNull();
});
