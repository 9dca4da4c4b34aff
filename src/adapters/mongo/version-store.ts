/** The versions of an organisation in MongoDB: its files are sealed, for they name people; by whom, when and why stands in clear. */
import { createHash } from 'node:crypto';
import { type Connection, type Model, Schema } from 'mongoose';
import type {
  OrganisationContent,
  OrganisationVersion,
  VersionNote,
  VersionStore,
  WrittenFile,
} from '../../bot/ports/versions.ts';
import { creating, documentKey } from './document-key.ts';
import { count, recordOptions, text, texts } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';

export interface VersionRecord extends VersionNote {
  readonly _id: string;
  readonly organisation: string;
  /** Of each file, by which it is known again. */
  readonly digests: readonly string[];
  /** Gone once what it said was forgotten. */
  readonly sealed?: string;
}

const schema = new Schema<VersionRecord>(
  {
    ...{ _id: text, organisation: text, number: count, at: text, by: text },
    // Whoever adds a version has typed why; each kind has fields of its own.
    why: { type: Schema.Types.Mixed, required: true },
    digests: texts,
    sealed: String,
  },
  recordOptions,
);

export const versionStore = (connection: Connection, sealer: Sealer): VersionStore =>
  storeOf(connection.model<VersionRecord>('Version', schema, 'versions'), sealer);

const storeOf = (versions: Model<VersionRecord>, sealer: Sealer): VersionStore => ({
  newest: async (organisation) => {
    const found = await versions
      .findOne({ organisation }, { _id: 0, number: 1 })
      .sort({ number: -1 })
      .lean<Pick<VersionRecord, 'number'>>();
    return found?.number ?? 0;
  },
  load: async (organisation, number) => {
    const _id = documentKey(organisation, String(number));
    const record = await versions.findOne({ _id, organisation }).lean<VersionRecord>();
    const content = record && contentOf(record, sealer);
    return record && content && { ...noteOf(record), content };
  },
  list: async (organisation) =>
    (await versions.find({ organisation }, { digests: 0, sealed: 0 }).sort({ number: -1 }).lean<VersionRecord[]>()).map(
      noteOf,
    ),
  add: (organisation, version) => creating(() => versions.create([recordOf(organisation, version, sealer)])),
  unknown: async (organisation, files) => {
    const known = new Set(await versions.distinct('digests', { organisation }));
    return files.filter((file) => !known.has(digestOf(file)));
  },
  forget: async (organisation, number) => {
    const _id = documentKey(organisation, String(number));
    await versions.updateOne({ _id, organisation }, { $unset: { sealed: 1 } });
  },
});

const recordOf = (organisation: string, version: OrganisationVersion, { seal }: Sealer): VersionRecord => ({
  ...noteOf(version),
  _id: documentKey(organisation, String(version.number)),
  organisation,
  digests: [version.content.organisation, ...version.content.rules].map(digestOf),
  sealed: seal(version.content, placeOf({ organisation, number: version.number })),
});

const noteOf = ({ number, at, by, why }: VersionNote): VersionNote => ({ number, at, by, why });

/** Null where it was forgotten. */
export const contentOf = (record: VersionRecord, { unseal }: Sealer): OrganisationContent | null =>
  record.sealed === undefined ? null : unseal<OrganisationContent>(record.sealed, placeOf(record));

const placeOf = ({ organisation, number }: Pick<VersionRecord, 'organisation' | 'number'>): SealedPlace => ({
  organisation,
  document: `version/${number}`,
  part: 'content',
});

const digestOf = ({ text }: WrittenFile): string => createHash('sha256').update(text).digest('base64url');
