/** Reports are documents among others; the version before still reads its kinds of them, and writes none: docs/decisions/0044. */
import { type Db, MongoServerError } from 'mongodb';
import type { Migration } from '../migrate.ts';

/** What the version before knows. */
const reports = [
  'opinion',
  'information',
  'commission-documents',
  'collected-information',
  'screening',
  'methodical-analysis',
];

export const documents: Migration = {
  name: '0012-documents',
  up: async (db: Db) => {
    // A process of the version before may write one meanwhile, and its collection anew.
    do await moveOver(db);
    while (!(await showAsReports(db)));
  },
};

const isCollection = async (db: Db, name: string): Promise<boolean> =>
  (await db.listCollections({ name, type: 'collection' }).toArray()).length > 0;

/** With their indexes; what is there already is joined by what came since. */
async function moveOver(db: Db): Promise<void> {
  if (!(await isCollection(db, 'reports'))) return;
  if (!(await isCollection(db, 'documents'))) return void (await db.renameCollection('reports', 'documents'));
  await db
    .collection('reports')
    .aggregate([{ $merge: 'documents' }])
    .toArray();
  await db.dropCollection('reports');
}

const namespaceExists = 48;

/** False where the collection is there again. */
async function showAsReports(db: Db): Promise<boolean> {
  const pipeline = [{ $match: { kind: { $in: reports } } }];
  try {
    await db.createCollection('reports', { viewOn: 'documents', pipeline });
    return true;
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === namespaceExists)) throw error;
    return !(await isCollection(db, 'reports'));
  }
}
