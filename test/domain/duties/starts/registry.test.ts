/** Each kind of start has a test of its own. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startKinds } from '../../../../src/domain/duties/starts/index.ts';

describe('each kind of start', () => {
  it.each(Object.keys(startKinds))('has a test: %s', (kind) => {
    expect(existsSync(new URL(`${kind}.test.ts`, import.meta.url))).toBe(true);
  });
});
