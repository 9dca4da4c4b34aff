/** What of a database is copied: its collections with their indexes, and after them the views of them. */
import type { Db, Document, IndexDescription } from 'mongodb';

export interface Kept {
  readonly name: string;
  /** As they were given when it was made. */
  readonly options: Document;
  readonly indexes: readonly IndexDescription[];
  /** False for a view, and for a book that Solis writes anew by itself. */
  readonly hasDocuments: boolean;
}

/** When which job runs next, and which process has it in hand. */
const books: readonly string[] = ['agendaJobs'];

export async function keptCollections(db: Db): Promise<readonly Kept[]> {
  const found = await db.listCollections({ name: { $not: /^system\./ } }, { nameOnly: false }).toArray();
  const named = found.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const kept = named.map(async ({ name, type = 'collection', options = {} }) =>
    type === 'view'
      ? { name, options, indexes: [], hasDocuments: false }
      : { name, options, indexes: await indexesOf(db, name), hasDocuments: !books.includes(name) },
  );
  const all = await Promise.all(kept);
  return [...all.filter(({ options }) => !isView(options)), ...all.filter(({ options }) => isView(options))];
}

const isView = ({ viewOn }: Document): boolean => viewOn !== undefined;

async function indexesOf(db: Db, name: string): Promise<readonly IndexDescription[]> {
  const found = await db.collection(name).indexes();
  return found.filter((index) => index.name !== '_id_').map(({ v: _, ...index }) => index as IndexDescription);
}
