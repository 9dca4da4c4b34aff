import { expect, it } from 'vitest';
import { takeRandomBytes } from '../../src/shared/random-bytes.ts';

it('never hands out the same bytes twice, however many are taken', () => {
  const taken = Array.from({ length: 2_000 }, () => takeRandomBytes(12).toString('hex'));
  expect(taken.every((one) => one.length === 24)).toBe(true);
  expect(new Set(taken).size).toBe(taken.length);
});
