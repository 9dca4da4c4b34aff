/** Men's names lose the s of the nominative when they are called; nobody else's name changes. */
import { expect, it } from 'vitest';
import { calledName } from '../../../src/domain/people/called-name.ts';

it.each([
  ['Anna Bērziņa', 'Anna'],
  ['Kristīne Upmale', 'Kristīne'],
  ['Jānis Zutis', 'Jāni'],
  ['Valdis Ozolnieks', 'Valdi'],
  ['Normunds Zvirbulis', 'Normund'],
  ['Ingus Kalns', 'Ingu'],
  ['Otto Liepa', 'Otto'],
])('%s is called %s', (name, called) => {
  expect(calledName({ name })).toBe(called);
});

it('whoever speaks English keeps their name', () => {
  expect(calledName({ name: 'James Hartwell', language: 'en' })).toBe('James');
});
