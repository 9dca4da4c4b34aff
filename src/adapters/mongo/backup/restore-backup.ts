/** Fills an empty database from a file that `writeBackup` made. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BSON, type Db, type Document } from 'mongodb';
import { StoreFault } from '../store-fault.ts';
import { type BackupMade, backupForm, type Mark } from './write-backup.ts';

/** Bytes of documents that are sent to the server at once, at most. */
const sentAtOnce = 8_000_000;

/** Bytes of a document, and of what the server keeps beside it, at most: something else is not read to its end. */
const longestDocument = 17_000_000;

/**
 * Looks through the whole file first: one that is damaged, or of others, changes nothing.
 * @param organisation its id: what is kept of others alone is not put under its name
 * @throws `StoreFault` `not-empty` where documents stand in the database already, `bad-backup` where the file is not
 * whole, `other-organisation` where nothing in it is of this one
 */
export async function restoreBackup(db: Db, file: string, organisation: string): Promise<BackupMade> {
  await mustBeEmpty(db);
  const made = await lookThrough(file, organisation);
  let collection = '';
  let waiting: Document[] = [];
  let size = 0;
  const send = async () => {
    if (waiting.length > 0) await db.collection(collection).insertMany(waiting, { ordered: false });
    waiting = [];
    size = 0;
  };
  for await (const part of partsOf(file)) {
    if ('mark' in part) {
      await send();
      if (part.mark.kind === 'collection') collection = await make(db, part.mark);
    } else {
      waiting.push(BSON.deserialize(part.document, exact));
      size += part.document.length;
      if (size > sentAtOnce) await send();
    }
  }
  return made;
}

/** Every number comes back with the type it had. */
const exact = { promoteValues: false, promoteBuffers: false, promoteLongs: false };

async function mustBeEmpty(db: Db): Promise<void> {
  for (const { name } of await db.listCollections({ type: 'collection' }).toArray()) {
    if ((await db.collection(name).findOne({}, { projection: { _id: 1 } })) === null) continue;
    throw new StoreFault('not-empty', `There is something in ${db.databaseName} already. Give an empty database.`);
  }
}

async function make(db: Db, { name, options, indexes }: Mark & { kind: 'collection' }): Promise<string> {
  const there = await db.listCollections({ name }).toArray();
  if (there.length === 0) await db.createCollection(name, options);
  if (indexes.length > 0) await db.collection(name).createIndexes([...indexes]);
  return name;
}

async function lookThrough(file: string, organisation: string): Promise<BackupMade> {
  const made = { collections: 0, documents: 0 };
  const organisations = new Set<string>();
  let end: number | null = null;
  let isOurs = false;
  try {
    for await (const part of partsOf(file)) {
      if (!('mark' in part)) {
        made.documents += 1;
        if (part.organisation !== null) organisations.add(part.organisation);
      } else if (part.mark.kind === 'begin') isOurs = part.mark.form === backupForm;
      else if (part.mark.kind === 'collection') made.collections += 1;
      else end = part.mark.documents;
    }
  } catch (error) {
    throw new StoreFault('bad-backup', `${file} cannot be read as a backup of Solis.`, error);
  }
  if (!isOurs || end !== made.documents)
    throw new StoreFault('bad-backup', `${file} is not a whole backup of Solis. Take another one.`);
  if (organisations.size === 0 || organisations.has(organisation)) return made;
  throw new StoreFault(
    'other-organisation',
    `${file} is of ${[...organisations].join(', ')}, and SOLIS_ORGANISATION of ${organisation}. Take the file of the one or the other.`,
  );
}

type Part =
  | { readonly mark: Mark }
  /** `organisation`: whose it is; null of what belongs to none. */
  | { readonly document: Uint8Array; readonly organisation: string | null };

/** Whatever has an `_id` is a document; marks have none. */
async function* partsOf(file: string): AsyncGenerator<Part> {
  let rest = Buffer.alloc(0);
  // What goes wrong with either is thrown where it is read.
  for await (const chunk of pipeline(createReadStream(file), createGunzip(), () => {})) {
    rest = Buffer.concat([rest, chunk]);
    if (rest.length >= 4 && rest.readInt32LE(0) > longestDocument)
      throw new Error('No database holds such a document.');
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      const document = rest.subarray(0, rest.readInt32LE(0));
      rest = rest.subarray(document.length);
      const read = BSON.deserialize(document);
      const { organisation } = read;
      yield '_id' in read
        ? { document, organisation: typeof organisation === 'string' ? organisation : null }
        : { mark: read as Mark };
    }
  }
  if (rest.length > 0) throw new Error('The file ends within a document.');
}
