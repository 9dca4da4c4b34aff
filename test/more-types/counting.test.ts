/** A plan type needs its folder, one line in the registry, two text files and a journey; nothing else knows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../src/domain/people/organisation.ts';
import { journeysIn } from '../personas/walk-journeys.ts';
import { filesOf } from '../text-files.ts';

const here = new URL('./', import.meta.url);
const folders = readdirSync(here, { withFileTypes: true }).filter((one) => one.isDirectory());
const registry = readFileSync(new URL('registry.ts', here), 'utf8');
const journeys = journeysIn(here).map((file) => readFileSync(new URL(file, here), 'utf8'));

test.each(folders.map(({ name }) => name))(
  '%s is a folder with one file of data and two of texts, and a line',
  (name) => {
    const files = readdirSync(new URL(`${name}/`, here)).toSorted();
    expect(files).toEqual([`${name}.ts`, ...languages.map((language) => `${language}.json`)].toSorted());
    expect(registry.split('\n').filter((line) => line.startsWith('import { '.concat(name, ' }')))).toHaveLength(1);
    const texts = JSON.parse(readFileSync(new URL(`${name}/lv.json`, here), 'utf8')) as { readonly name: string };
    expect(journeys.some((journey) => journey.includes(texts.name))).toBe(true);
  },
);

test('no file of the program names a type of a plan but its folder and the registry', () => {
  const naming = filesOf('.ts')
    .filter(({ path }) => !path.includes('plan-types/iip/') && !path.includes('adapters/demo/'))
    .filter(({ text }) => /planTypes\.\w+|['"`]iip[:'"`]/u.test(text))
    .map(({ path }) => path);
  expect(naming).toEqual([]);
});
