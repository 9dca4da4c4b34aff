/** Keys of documents and within them: the organisation is part of each `_id`, so that equal ids of two organisations never meet. */
import { MongoBulkWriteError, MongoServerError } from 'mongodb';
import { StoreFault } from './store-fault.ts';

/** Percent-encoding keeps a slash within an organisation's id from being taken for the border. */
export const documentKey = (organisation: string, id: string): string => `${encodeURIComponent(organisation)}/${id}`;

/** Keys of sections are slugs of the plan type and stay as they are. Throws `bad-write` for one that cannot be stored. */
export const sectionPath = (section: string): string => {
  if (section === '' || /[.$\0]/.test(section))
    throw new StoreFault('bad-write', `"${section}" cannot be the key of a section.`);
  return section;
};

/** Ids of members come from the organisation's file and may hold anything ("anna.berzina"). */
export const memberPath = (member: string): string => encodeURIComponent(member).replaceAll('.', '%2E');

export const memberOfPath = (path: string): string => decodeURIComponent(path);

export const isDuplicateKey = (error: unknown): boolean => error instanceof MongoServerError && error.code === 11000;

/** Runs a first write of something; false where one of that key is there already. */
export const creating = async (create: () => PromiseLike<unknown>): Promise<boolean> => {
  try {
    await create();
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
};

/** Of many writes by one command, none failed but for what was there already. */
export const onlyDuplicates = (error: unknown): error is MongoBulkWriteError =>
  error instanceof MongoBulkWriteError && [error.writeErrors].flat().every(({ code }) => code === 11000);

/**
 * Runs an upsert by `_id` and organisation. Of two first ones at once the server lets one fail, as it repeats by itself
 * only what is found by `_id` alone; the second time the document is there.
 */
export const upserting = async <Given>(upsert: () => PromiseLike<Given>): Promise<Given> => {
  try {
    return await upsert();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return await upsert();
  }
};
