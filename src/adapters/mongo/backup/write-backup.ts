/** Copies a whole database into one file as it stands at one moment, while Solis goes on; what is sealed stays sealed. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BSON, type ClientSession, type Db, MongoServerError } from 'mongodb';
import { type Kept, keptCollections } from './kept.ts';

/** A chapter of the file, followed by the documents of that collection; or its end. */
export type Mark =
  | ({ readonly kind: 'collection' } & Kept)
  | { readonly kind: 'begin'; readonly form: typeof backupForm; readonly database: string; readonly at: string }
  | { readonly kind: 'end'; readonly documents: number };

export const backupForm = 'solis-backup-1';

export interface BackupMade {
  readonly collections: number;
  readonly documents: number;
}

/** The server cannot look back at a collection that was made a moment ago. */
const notYetVisible = 246;
const tries = 20;

/**
 * Writes the file in one piece: under its name it stands only once it is whole, readable by its owner alone.
 * @param at ISO 8601, told in the file
 */
export async function writeBackup(db: Db, file: string, at: string): Promise<BackupMade> {
  const part = `${file}.part`;
  for (let tried = 1; ; tried++) {
    try {
      const made = await writeOnce(db, part, at);
      await rename(part, file);
      return made;
    } catch (error) {
      await rm(part, { force: true });
      if (!(error instanceof MongoServerError && error.code === notYetVisible) || tried === tries) throw error;
    }
  }
}

async function writeOnce(db: Db, file: string, at: string): Promise<BackupMade> {
  const kept = await keptCollections(db);
  const session = db.client.startSession({ snapshot: true });
  try {
    let documents = 0;
    const begin: Mark = { kind: 'begin', form: backupForm, database: db.databaseName, at };
    async function* all(): AsyncGenerator<Uint8Array> {
      yield BSON.serialize(begin);
      for (const collection of kept) {
        yield BSON.serialize({ kind: 'collection', ...collection } satisfies Mark);
        for await (const document of documentsOf(db, collection, session)) {
          documents += 1;
          yield document;
        }
      }
      yield BSON.serialize({ kind: 'end', documents } satisfies Mark);
    }
    await pipeline(all, createGzip(), createWriteStream(file, { mode: 0o600 }));
    return { collections: kept.length, documents };
  } finally {
    await session.endSession();
  }
}

/** As the server gives them: no number changes its type on the way. */
async function* documentsOf(db: Db, { name, hasDocuments }: Kept, session: ClientSession): AsyncGenerator<Uint8Array> {
  if (!hasDocuments) return;
  // With `raw` the driver gives the bytes, which its types do not know.
  for await (const document of db.collection(name).find({}, { session, raw: true }))
    yield document as unknown as Uint8Array;
}
