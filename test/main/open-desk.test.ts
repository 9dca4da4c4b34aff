/** Where the links to papers lead. */
import { expect, test } from 'vitest';
import { openDesk } from '../../src/start/open-desk.ts';

const trial = { address: null, environment: 'development', port: 3978 } as const;

test('links to papers begin with the address that the settings name', () => {
  const desk = openDesk({ ...trial, environment: 'production', address: 'https://solis.skola.example' });
  expect(desk?.address).toBe('https://solis.skola.example');
});

test('in a trial they lead to this computer', () => {
  expect(openDesk(trial)?.address).toBe('http://localhost:3978');
});

test('a school at work that names no address hands out no papers', () => {
  expect(openDesk({ ...trial, environment: 'production' })).toBeNull();
});
