/** What a school does is told without a word of where people chat or where anything is kept. */
import { expect, it } from 'vitest';
import { filesOf } from '../text-files.ts';

it('the domain names no platform and no database', () => {
  const files = ['.ts', '.json'].flatMap(filesOf).filter(({ path }) => path.startsWith('domain/'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(({ text }) => /slack|teams|mongo/iu.test(text)).map(({ path }) => path)).toEqual([]);
});
