/** Where the bot can write on the platforms, in MongoDB: written down when a platform tells it, so that a restart forgets nothing. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { ConversationReference, ReferenceStore } from '../../bot/ports/references.ts';
import { sameData } from '../../shared/same-data.ts';
import { documentKey, upserting } from './document-key.ts';
import { recordOptions, text } from './record-schema.ts';

interface ReferenceRecord extends ConversationReference {
  readonly _id: string;
  readonly organisation: string;
}

const schema = new Schema<ReferenceRecord>(
  {
    _id: text,
    organisation: text,
    platform: text,
    id: text,
    scope: text,
    user: String,
    name: String,
    // What a platform needs is the platform's own affair.
    address: { type: Schema.Types.Mixed, required: true },
    seenAt: text,
    lost: String,
  },
  // The platform's id is a field like any other here.
  { ...recordOptions, id: false },
);

type Which = Pick<ConversationReference, 'platform' | 'id'>;

/** Without what belongs to the record only. */
const shown = { _id: 0, organisation: 0 } as const;

export const referenceStore = (connection: Connection): ReferenceStore =>
  storeOf(connection.model<ReferenceRecord>('Reference', schema, 'references'));

/** Milliseconds for which what was noted is not noted again where nothing else is told. */
const rest = 60_000;

const storeOf = (
  references: Model<ReferenceRecord>,
  noted = new Map<string, ConversationReference>(),
): ReferenceStore => ({
  note: async (organisation, reference) => {
    const _id = referenceKey(organisation, reference);
    if (isNoted(noted.get(_id), reference)) return;
    const change = renewal(organisation, reference);
    await upserting(() => references.updateOne({ _id, organisation }, change, { upsert: true }));
    noted.set(_id, reference);
  },
  lose: async (organisation, which, lost) => {
    noted.delete(referenceKey(organisation, which));
    await references.updateOne({ _id: referenceKey(organisation, which), organisation }, { $set: { lost } });
  },
  find: (organisation, which) =>
    references
      .findOne({ _id: referenceKey(organisation, which), organisation }, shown)
      .lean<ConversationReference>()
      .exec(),
  ofAccount: (organisation, { platform, user }) =>
    references
      .find({ organisation, platform, user, scope: 'personal' }, shown)
      .sort({ seenAt: -1 })
      .lean<ConversationReference[]>()
      .exec(),
  all: (organisation, platform) =>
    references.find({ organisation, platform }, shown).sort({ seenAt: -1 }).lean<ConversationReference[]>().exec(),
});

/** A seeing a moment later tells nothing new. */
const isNoted = (before: ConversationReference | undefined, { seenAt, ...told }: ConversationReference): boolean =>
  before !== undefined &&
  sameData({ ...before, seenAt }, { ...told, seenAt }) &&
  Math.abs(Date.parse(seenAt) - Date.parse(before.seenAt)) < rest;

/** What an arrival does not tell (the name of a channel) stays as it was; a late one makes nothing older. */
const renewal = (organisation: string, { lost: _, seenAt, ...told }: ConversationReference) => ({
  $set: { ...told, organisation },
  $max: { seenAt },
  $unset: { lost: 1 as const },
});

/** No platform's name holds a slash, so that it ends at the first one. */
const referenceKey = (organisation: string, { platform, id }: Which): string =>
  documentKey(organisation, `${platform}/${id}`);
