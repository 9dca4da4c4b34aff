/** A copy of what is kept about somebody, as a file for whoever has a right to it. */
import { writeFileSync } from 'node:fs';
import type { Kept } from '../adapters/mongo/open-stored.ts';
import type { Terminal } from './terminal.ts';

/** Readable by its owner alone. @returns false where it cannot be written, such as over one that is there */
export function writeCopy(file: string, content: unknown, { tell }: Terminal): boolean {
  try {
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    tell(`${file} cannot be written: it is there already, or its folder is not.`);
    return false;
  }
}

/** "plans: 2, rows: 5" */
export function countsIn(kept: readonly Kept[]): string {
  const collections = kept.map(({ collection }) => collection);
  const count = (name: string) => collections.filter((collection) => collection === name).length;
  return [...new Set(collections)].map((name) => `${name}: ${count(name)}`).join(', ');
}
