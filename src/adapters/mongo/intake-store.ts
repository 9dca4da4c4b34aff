/** The register of those who may need support, in MongoDB: what was noticed is typed by people, and sealed. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { IntakeStore } from '../../bot/ports/intake.ts';
import type { IntakeEntry } from '../../domain/intake/intake-entry.ts';
import { classOf } from '../../domain/people/subject.ts';
import { storedSubject, subjectKey } from '../../domain/plan/subject-kinds.ts';
import { defined } from '../../shared/defined.ts';
import { creating, documentKey } from './document-key.ts';
import { count, partOptions, recordOptions, text } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';
import { within } from './within.ts';

interface IntakeRecord extends Omit<IntakeEntry, 'about' | 'words'> {
  readonly _id: string;
  /** A key. */
  readonly about: string;
  readonly class?: string;
  /** What was noticed, where that was said. */
  readonly sealed?: string;
}

const decided = { decision: text, by: text, at: text } as const;

const schema = new Schema<IntakeRecord>(
  {
    _id: text,
    id: text,
    organisation: text,
    about: text,
    class: String,
    source: text,
    reason: String,
    sealed: String,
    by: text,
    at: text,
    decided: new Schema({ ...decided, before: new Schema(decided, partOptions) }, partOptions),
    withdrawn: new Schema({ by: text, at: text }, partOptions),
    revision: count,
  },
  // The id is a field like any other here.
  { ...recordOptions, id: false },
);

export const intakeStore = (connection: Connection, sealer: Sealer): IntakeStore =>
  storeOf(connection.model<IntakeRecord>('Intake', schema, 'intake'), sealer);

const storeOf = (entries: Model<IntakeRecord>, sealer: Sealer): IntakeStore => ({
  save: async (organisation, entry) => {
    const record = recordOf(within(organisation, 'Entry', entry), sealer);
    if (entry.revision === 1) return creating(() => entries.create([record]));
    const seen = { _id: record._id, organisation, revision: entry.revision - 1 };
    return (await entries.replaceOne(seen, record)).matchedCount === 1;
  },
  load: async (organisation, id) => {
    const record = await entries.findOne({ _id: documentKey(organisation, id), organisation }).lean<IntakeRecord>();
    return record && entryOf(record, sealer);
  },
  list: async (organisation) => {
    const found = await entries.find({ organisation }).sort({ at: 1, id: 1 }).lean<IntakeRecord[]>();
    return found.map((record) => entryOf(record, sealer));
  },
});

const recordOf = ({ about, words, ...clear }: IntakeEntry, { seal }: Sealer): IntakeRecord => ({
  ...clear,
  _id: documentKey(clear.organisation, clear.id),
  about: subjectKey(about),
  ...defined({ class: classOf(about), sealed: words === undefined ? undefined : seal(words, placeOf(clear)) }),
});

export const entryOf = (
  { _id, about, class: inClass, sealed, ...clear }: IntakeRecord,
  { unseal }: Sealer,
): IntakeEntry => ({
  ...clear,
  about: storedSubject(about, inClass),
  ...(sealed !== undefined && { words: unseal<string>(sealed, placeOf(clear)) }),
});

const placeOf = ({ organisation, id }: Pick<IntakeEntry, 'organisation' | 'id'>): SealedPlace => ({
  organisation,
  document: `intake/${id}`,
  part: 'words',
});
