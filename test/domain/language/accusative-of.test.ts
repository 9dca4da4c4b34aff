/** Names as objects of a sentence. */
import { expect, it } from 'vitest';
import { accusativeOf } from '../../../src/domain/language/accusative-of.ts';

it.each([
  ['Anna Bērziņa', 'Annu Bērziņu'],
  ['Valdis Ozolnieks', 'Valdi Ozolnieku'],
  ['Guntis Lācis', 'Gunti Lāci'],
  ['Ingus Bērziņš', 'Ingu Bērziņu'],
  ['Evija Rudzāte', 'Eviju Rudzāti'],
  ['Jānis Mazais', 'Jāni Mazo'],
  ['Ivo Kalniņš', 'Ivo Kalniņu'],
  ['Anna Bērziņa (7.b)', 'Annu Bērziņu (7.b)'],
])('aizvieto: %s – %s', (name, object) => {
  expect(accusativeOf(name)).toBe(object);
});
