/** One document of `documents` for each paper that was recorded: what it is and its days in clear, whatever was typed sealed. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { DocumentRecord } from '../../domain/documents/document.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey } from './document-key.ts';
import { partOptions, recordOptions, text } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';
import { type SubjectRecord, subjectFacts, subjectOf } from './subject-record.ts';

type DocumentWords = Pick<DocumentRecord, 'number' | 'keptAt'>;

export interface StoredDocument extends Omit<DocumentRecord, keyof DocumentWords | 'about'>, Partial<SubjectRecord> {
  readonly _id: string;
  readonly sealed: string;
}

const schema = new Schema<StoredDocument>(
  {
    _id: text,
    id: text,
    organisation: text,
    kind: text,
    obligation: String,
    plan: String,
    about: String,
    learner: String,
    class: String,
    way: String,
    date: text,
    validFrom: String,
    validTo: String,
    answerBy: String,
    by: text,
    at: text,
    withdrawn: new Schema({ by: text, at: text }, partOptions),
    sealed: text,
  },
  // The id is a field like any other here.
  { ...recordOptions, id: false },
);

export const documentModel = (connection: Connection): Model<StoredDocument> =>
  connection.model<StoredDocument>('Document', schema, 'documents');

export const storedDocument = (
  { about, number, keptAt, ...clear }: DocumentRecord,
  { seal }: Sealer,
): StoredDocument => {
  const words: DocumentWords = { keptAt, ...defined({ number }) };
  return {
    ...clear,
    ...(about && subjectFacts(about)),
    _id: documentKey(clear.organisation, clear.id),
    sealed: seal(words, wordsPlace(clear)),
  };
};

export const documentOf = (record: StoredDocument, { unseal }: Sealer): DocumentRecord => {
  const { _id, sealed, about: key, class: inClass, learner, ...clear } = record;
  const about = subjectOf(defined({ about: key, class: inClass, learner }));
  return { ...clear, ...defined({ about }), ...unseal<DocumentWords>(sealed, wordsPlace(clear)) };
};

/** As the version before this one names it, which reads them too (docs/decisions/0044). */
const wordsPlace = ({ organisation, id }: Pick<DocumentRecord, 'organisation' | 'id'>): SealedPlace => ({
  organisation,
  document: `report/${id}`,
  part: 'words',
});
