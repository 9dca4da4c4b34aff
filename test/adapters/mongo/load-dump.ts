/** Puts a dump of a database into an empty one, as it was: collections, indexes, documents, the migrations that had run. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { BSON, type CreateCollectionOptions, type Db, type Document, type IndexDescription } from 'mongodb';

interface Head {
  readonly collection: string;
  readonly indexes: readonly IndexDescription[];
  /** Its validator. */
  readonly options?: CreateCollectionOptions;
}

const { EJSON } = BSON;

const fixtures = new URL('../../fixtures/database/', import.meta.url);

/** A file of test/fixtures/database, as text. */
export const fixture = async (name: string): Promise<string> =>
  gunzipSync(await readFile(new URL(`${name}.gz`, fixtures))).toString('utf8');

/**
 * Call it before the stores are opened: their migrations then find what had run.
 * @param db empty
 * @param text canonical EJSON, a line each: the head of a collection, then its documents
 */
export async function loadDump(db: Db, text: string): Promise<void> {
  const lines = text.split('\n').filter((line) => line !== '');
  // Neither numbers nor dates may lose their type.
  const entries = lines.map((line): Document => EJSON.parse(line, { relaxed: false }));
  // One after the other: many clients that create collections at once is where servers have hung.
  for (const [at, head] of entries.entries()) {
    if (!isHead(head)) continue;
    const end = entries.findIndex((entry, index) => index > at && isHead(entry));
    const documents = entries.slice(at + 1, end < 0 ? undefined : end);
    const collection = await db.createCollection(head.collection, head.options);
    if (head.indexes.length > 0) await collection.createIndexes(head.indexes.map(plain));
    if (documents.length > 0) await collection.insertMany(documents);
  }
}

/** Every document has an `_id`; a head has none. */
const isHead = (entry: Document): entry is Head => !('_id' in entry) && 'collection' in entry;

/** The driver wants plain numbers in what describes an index. */
const plain = (index: IndexDescription): IndexDescription => EJSON.parse(EJSON.stringify(index)) as IndexDescription;
