/** Seals with the newest key whatever older keys sealed, while Solis goes on: afterwards the older ones can be taken away. */
import type { Db, Document } from 'mongodb';
import type { DataKey } from './data-keys.ts';
import { opens } from './opens.ts';
import { type SealedPlace, type Sealer, sealer } from './sealer.ts';

export interface Resealed {
  /** Blobs that have the newest key now. */
  readonly blobs: number;
  /** Documents that hold a blob of an older key still, by collection: broken, or changed again and again meanwhile. */
  readonly left: Readonly<Record<string, number>>;
}

/** A document may be changed between the look and the write; so it is looked at again. */
const passes = 3;

/** @param keys newest first, each that sealed something among them */
export async function reseal(db: Db, keys: readonly DataKey[]): Promise<Resealed> {
  let blobs = 0;
  const left: Record<string, number> = {};
  for (const collection of await collections(db)) {
    for (let pass = 1; pass <= passes; pass++) {
      const found = await resealIn(db, collection, keys);
      blobs += found.blobs;
      if (found.left === 0) break;
      if (pass === passes) left[collection] = found.left;
    }
  }
  return { blobs, left };
}

const collections = async (db: Db): Promise<readonly string[]> =>
  (await db.listCollections({ type: 'collection', name: { $not: /^system\./ } }, { nameOnly: true }).toArray()).map(
    ({ name }) => name,
  );

async function resealIn(
  db: Db,
  collection: string,
  keys: readonly DataKey[],
): Promise<{ blobs: number; left: number }> {
  const found = { blobs: 0, left: 0 };
  for await (const document of db.collection(collection).find()) {
    const old = oldBlobs(document, keys);
    if (old.length === 0) continue;
    const anew = resealed(collection, document, keys);
    const set = old.flatMap(({ path, blob }) => {
      const changed = anew.get(blob);
      return changed === undefined ? [] : [{ path, blob, changed }];
    });
    const isReplaced = set.length > 0 && (await replace(db, collection, document, set));
    if (isReplaced) found.blobs += set.length;
    if (!isReplaced || set.length < old.length) found.left += 1;
  }
  return found;
}

interface OldBlob {
  readonly path: string;
  readonly blob: string;
}

const shape = /^v1\.([A-Za-z0-9_-]+)\.[\w-]+\.[\w-]+\.[\w-]*$/;

/** Whatever looks like a blob of another key than the newest, wherever in the document. */
function oldBlobs(value: unknown, keys: readonly DataKey[], path = ''): readonly OldBlob[] {
  if (typeof value === 'string') {
    const key = shape.exec(value)?.[1];
    return key === undefined || key === keys[0]?.id ? [] : [{ path, blob: value }];
  }
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => oldBlobs(part, keys, path === '' ? name : `${path}.${name}`));
}

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) || (value !== null && typeof value === 'object' && value.constructor === Object);

/** Each blob of the document as the newest key seals it, by what it was. */
function resealed(collection: string, document: Document, keys: readonly DataKey[]): ReadonlyMap<string, string> {
  const real = sealer(keys);
  const anew = new Map<string, string>();
  const noting: Sealer = {
    seal: real.seal,
    unseal: <T>(sealed: string, place: SealedPlace) => {
      const value = real.unseal<T>(sealed, place);
      anew.set(sealed, real.seal(value, place));
      return value;
    },
  };
  try {
    opens[collection]?.(document as never, noting);
  } catch {
    // What could be opened before it is sealed anew all the same; the rest is told as left.
  }
  return anew;
}

/** Nothing where somebody changed one of them meanwhile. */
async function replace(
  db: Db,
  collection: string,
  { _id, organisation }: Document,
  set: readonly (OldBlob & { readonly changed: string })[],
): Promise<boolean> {
  const seen = Object.fromEntries(set.map(({ path, blob }) => [path, blob]));
  const changed = Object.fromEntries(set.map((one) => [one.path, one.changed]));
  const { matchedCount } = await db
    .collection(collection)
    .updateOne({ _id, ...(organisation !== undefined && { organisation }), ...seen }, { $set: changed });
  return matchedCount === 1;
}
