/** Both languages say the same things around the views. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { roleKinds } from '../../../src/domain/people/organisation.ts';

const keysOf = (texts: object, path = ''): readonly string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${path}${key}.`) : `${path}${key}`,
  );

const read = async (language: string) =>
  keysOf(
    JSON.parse(
      await readFile(new URL(`../../../src/bot/texts/web.${language}.json`, import.meta.url), 'utf8'),
    ) as object,
  );

it('has every text of the local chat in Latvian and in English', async () => {
  expect(await read('lv')).toEqual(await read('en'));
});

it('names every role that is given to people', async () => {
  const given = roleKinds.filter((role) => role !== 'class-teacher' && role !== 'subject-teacher');
  expect(await read('lv')).toEqual(expect.arrayContaining(given.map((role) => `web.role.${role}`)));
});
