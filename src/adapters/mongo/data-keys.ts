/** The keys that seal what people write, as the setting SOLIS_DATA_KEYS holds them: "id:base64 of 32 bytes", newest first, by comma. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DataKey {
  /** Stands in every blob that it sealed, so that keys can be changed. */
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Buffer;
}

interface DataKeyFault {
  readonly fault: string;
  readonly remedy: string;
}

export type DataKeys =
  | { readonly kind: 'keys'; readonly keys: readonly DataKey[] }
  | { readonly kind: 'faults'; readonly faults: readonly DataKeyFault[] };

const idShape = /^[A-Za-z0-9_-]{1,32}$/;
const secretShape = /^[A-Za-z0-9+/]{43}=$/;
const shapeRemedy =
  'Write each key as id:secret, where the secret is the base64 of 32 random bytes (openssl rand -base64 32).';

/**
 * Reads the setting. All faults come together; none of them repeats a secret.
 * @param text "new:…base64…,old:…base64…", newest first; spaces around a key are ignored
 */
export const parseDataKeys = (text: string): DataKeys => {
  const entries = text.split(',').map((entry) => entry.trim());
  if (text.trim() === '') return { kind: 'faults', faults: [{ fault: 'No key is given.', remedy: shapeRemedy }] };
  const parsed = entries.map(parseEntry);
  const keys = parsed.flatMap((entry) => ('secret' in entry ? [entry] : []));
  const faults = [...parsed.flatMap((entry) => ('fault' in entry ? [entry] : [])), ...doubled(keys)];
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'keys', keys };
};

/** Makes a new random key in the form of the setting. */
export const newDataKey = (): string => `k${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}`;

const parseEntry = (entry: string, index: number): DataKey | DataKeyFault => {
  const place = `Key ${index + 1}`;
  const colon = entry.indexOf(':');
  if (colon < 0) return { fault: `${place} has no id.`, remedy: shapeRemedy };
  const id = entry.slice(0, colon);
  const secret = entry.slice(colon + 1);
  if (!idShape.test(id)) {
    return {
      fault: `${place} has an id that cannot be used.`,
      remedy: 'Use 1 to 32 letters, digits, "-" or "_" as id.',
    };
  }
  if (!secretShape.test(secret))
    return { fault: `${place} ("${id}") is not the base64 of 32 bytes.`, remedy: shapeRemedy };
  return { id, secret: Buffer.from(secret, 'base64') };
};

const doubled = (keys: readonly DataKey[]): readonly DataKeyFault[] =>
  keys
    .filter((key, index) => keys.findIndex(({ id }) => id === key.id) < index)
    .map(({ id }) => ({
      fault: `The id "${id}" is given twice.`,
      remedy: 'Give each key an id of its own; the id of a key that was used must not change.',
    }));

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
