/** Sentences that people read, as the JSON files of a folder hold them: by key, in each language. */
import type { Language } from '../people/ids.ts';

export interface TextTree {
  readonly [key: string]: string | readonly string[] | TextTree;
}

export type Texts = Readonly<Record<Language, TextTree>>;
