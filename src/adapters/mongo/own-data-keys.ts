/** The keys that an installation without SOLIS_DATA_KEYS makes for itself, kept beside its data; for the demo only. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataKey, newDataKey, parseDataKeys } from './data-keys.ts';

/** Reads the keys of a data folder, making one at the first start. Throws where the file was damaged: without it nothing can be read. */
export function ownDataKeys(folder: string): readonly DataKey[] {
  const file = join(folder, 'data-keys');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, `${newDataKey()}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const read = parseDataKeys(readFileSync(file, 'utf8').trim());
  if (read.kind === 'faults')
    throw new Error(`${file} holds no usable key. Put it back from a copy; without it the data cannot be read.`);
  return read.keys;
}
