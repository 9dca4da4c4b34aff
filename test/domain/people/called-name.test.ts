/** Men's names lose the s of the nominative when they are called; nobody else's name changes. */
import { expect, it } from 'vitest';
import { calledName, isMan } from '../../../src/domain/people/called-name.ts';

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

it.each([
  ['Ivo Kalniņš', true],
  ['Bruno Liepa', true],
  ['Hugo Zariņš', true],
  ['Raivo Vītols', true],
  ['Oto Krūze', true],
  ['Jānis Liepa', true],
  ['Aleksandr Petrovs', true],
  ['Iris Ozola', false],
  ['Agnes Krūmiņa', false],
  ['Doris Liepa', false],
  ['Anna Bērziņa', false],
  ['Ilze Kalns', false],
])('%s is a man: %s', (name, man) => {
  expect(isMan({ name })).toBe(man);
});

it('the school’s file says it where the name tells nothing', () => {
  expect(isMan({ name: 'Ilja Zeltiņš', gender: 'man' })).toBe(true);
  expect(isMan({ name: 'Robin Vanags', gender: 'woman' })).toBe(false);
});

it('a woman whose name ends as a man’s does keeps it when she is called', () => {
  expect(calledName({ name: 'Iris Ozola' })).toBe('Iris');
});
