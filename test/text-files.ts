/** The files of texts as they stand in `src`, found by walking it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { TextTree } from '../src/domain/language/texts.ts';
import type { Language } from '../src/domain/people/organisation.ts';

const src = new URL('../src/', import.meta.url);

/** @returns every file of `src` with such an ending, with what is in it; its path begins at `src` */
export const filesOf = (ending: string): readonly { readonly path: string; readonly text: string }[] =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending))
    .map((path) => ({ path, text: readFileSync(new URL(path, src), 'utf8') }));

/** The texts of each feature of the bot and of each adapter, by the folder they stand in; not those of the plan types. */
export const textFolders = (language: Language): Readonly<Record<string, TextTree>> =>
  Object.fromEntries(
    filesOf(`/texts/${language}.json`).map(({ path, text }) => [
      path.replace(`/texts/${language}.json`, ''),
      JSON.parse(text) as TextTree,
    ]),
  );

export type FlatTexts = Readonly<Record<string, string | readonly string[]>>;

/** Every text by its whole key, such as "help.title". */
export function flatten(node: TextTree[string], prefix = ''): FlatTexts {
  if (typeof node === 'string') return { [prefix]: node };
  if (Array.isArray(node)) return { [prefix]: node.map(String) };
  const entries = Object.entries(node).map(([key, value]) => flatten(value, prefix === '' ? key : `${prefix}.${key}`));
  return Object.assign({}, ...entries);
}
