/** Writes many obligations by one command, each onto what was seen of it; says which were overtaken. */
import { randomUUID } from 'node:crypto';
import { type Model, type mongo, trusted } from 'mongoose';
import type { ObligationWrite } from '../../bot/ports/obligations.ts';
import { documentKey, onlyDuplicates } from './document-key.ts';
import { type ObligationRecord, obligationRecord } from './obligation-record.ts';
import type { Sealer } from './sealer.ts';

/** One that was overtaken keeps none of the others back. */
const options = { ordered: false, ignoreUndefined: true } as const;

type Operation = mongo.AnyBulkWriteOperation<ObligationRecord>;

interface Write {
  readonly organisation: string;
  readonly changes: readonly ObligationWrite[];
  readonly sealer: Sealer;
}

/** @returns keys of what somebody else wrote first, by one more command where there is any */
export const writeObligations = async (
  obligations: Model<ObligationRecord>,
  { organisation, changes, sealer }: Write,
): Promise<readonly string[]> => {
  if (changes.length === 0) return [];
  const written = randomUUID();
  const operations = changes.map(({ obligation, seen }): Operation => {
    const record = obligationRecord(organisation, obligation, { sealer, written });
    if (seen === 'add') return { insertOne: { document: record } };
    return { replaceOne: { filter: { _id: record._id, organisation, revision: seen }, replacement: record } };
  });
  const made = await makeThose(obligations, operations);
  if (made === changes.length) return [];
  const keys = changes.map(({ obligation }) => documentKey(organisation, obligation.key));
  const ours = await obligations
    .find({ _id: trusted({ $in: keys }), organisation, written }, { key: 1 })
    .lean<Pick<ObligationRecord, 'key'>[]>();
  const done = new Set(ours.map(({ key }) => key));
  return changes.flatMap(({ obligation: { key } }) => (done.has(key) ? [] : [key]));
};

/**
 * Past mongoose, whose checks of each record cost ten times what its writing does: the codec alone makes these records.
 * @returns how many were made; those that were there already (error 11000) are not
 */
const makeThose = async (obligations: Model<ObligationRecord>, operations: readonly Operation[]): Promise<number> => {
  try {
    const collection = obligations.db.collection<ObligationRecord>(obligations.collection.name);
    const { insertedCount, matchedCount } = await collection.bulkWrite(operations, options);
    return insertedCount + matchedCount;
  } catch (error) {
    if (!onlyDuplicates(error)) throw error;
    return error.insertedCount + error.matchedCount;
  }
};
