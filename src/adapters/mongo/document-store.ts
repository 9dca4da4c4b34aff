/** What documents were recorded, in MongoDB. */
import { type Connection, type Model, trusted } from 'mongoose';
import type { DocumentStore } from '../../bot/ports/documents.ts';
import { subjectKey } from '../../domain/plan/subject-kinds.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey, upserting } from './document-key.ts';
import { documentModel, documentOf, type StoredDocument, storedDocument } from './document-record.ts';
import type { Sealer } from './sealer.ts';
import { within } from './within.ts';

export const documentStore = (connection: Connection, sealer: Sealer): DocumentStore =>
  storeOf(documentModel(connection), sealer);

const storeOf = (documents: Model<StoredDocument>, sealer: Sealer): DocumentStore => ({
  save: async (organisation, document) => {
    const record = storedDocument(within(organisation, 'Document', document), sealer);
    await upserting(() => documents.replaceOne({ _id: record._id, organisation }, record, { upsert: true }));
  },
  load: async (organisation, id) => {
    const record = await documents.findOne({ _id: documentKey(organisation, id), organisation }).lean<StoredDocument>();
    return record && documentOf(record, sealer);
  },
  list: async (organisation, { plan, about, concerning } = {}) => {
    const found = await documents
      .find({
        organisation,
        ...defined({ plan, about: about && subjectKey(about) }),
        // Null: a process of an earlier version wrote it, which names the subject otherwise.
        ...(concerning && {
          $or: [{ plan: concerning.id }, { about: trusted({ $in: [subjectKey(concerning.about), null] }) }],
        }),
      })
      .sort({ date: -1, at: -1, id: -1 })
      .lean<StoredDocument[]>();
    return found.map((record) => documentOf(record, sealer));
  },
});
