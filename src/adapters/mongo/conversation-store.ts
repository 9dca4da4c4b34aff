/** What the bot remembers of its talk with each member, in MongoDB: each part by itself, and sealed where it was typed. */
import type { Document } from 'mongodb';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Act, Conversation, ConversationStore, TaskDraft } from '../../bot/ports/conversation.ts';
import { talkChange } from '../../bot/ports/talk-change.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey, upserting } from './document-key.ts';
import { partOptions, recordOptions, text } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';

/** What the record does not hold in clear. */
type SealedPart = 'draft' | 'task' | 'warned' | 'said';

export interface TalkRecord
  extends Omit<Conversation, SealedPart | 'acts'>,
    Readonly<Partial<Record<SealedPart, string>>> {
  readonly _id: string;
  readonly organisation: string;
  readonly member: string;
  /** Each sealed. */
  readonly acts?: readonly string[];
}

const asked = new Schema(
  { step: text, row: String, seen: { type: Number, required: true }, shownBy: String },
  partOptions,
);
const focus = new Schema(
  { plan: text, type: String, section: text, step: String, row: String, asked, paused: Boolean },
  partOptions,
);

const schema = new Schema<TalkRecord>(
  {
    _id: text,
    organisation: text,
    member: text,
    language: String,
    spoken: String,
    locale: String,
    platform: String,
    mode: text,
    focus,
    draft: String,
    task: String,
    warned: String,
    said: String,
    question: String,
    acts: { type: [String], default: undefined },
  },
  recordOptions,
);

export const conversationStore = (connection: Connection, sealer: Sealer): ConversationStore =>
  storeOf(connection.model<TalkRecord>('Talk', schema, 'talks'), sealer);

const storeOf = (talks: Model<TalkRecord>, sealer: Sealer): ConversationStore => ({
  load: async (organisation, member) => {
    const record = await talks.findOne({ _id: documentKey(organisation, member), organisation }).lean<TalkRecord>();
    return record && conversationOf(record, sealer);
  },
  save: async (organisation, member, conversation, before) => {
    const _id = documentKey(organisation, member);
    const { set, unset, did } = talkChange(before, conversation);
    const { acts } = talkParts({ organisation, member }, { acts: did }, sealer);
    const change: Document = {
      $set: talkParts({ organisation, member }, set, sealer),
      $setOnInsert: { member },
      ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((name) => [name, 1 as const])) }),
      ...(did.length > 0 && { $push: { acts: { $each: acts } } }),
    };
    await upserting(() => talks.collection.updateOne({ _id: _id as never, organisation }, change, { upsert: true }));
  },
});

type Owner = Pick<TalkRecord, 'organisation' | 'member'>;

export const talkParts = (
  owner: Owner,
  { draft, task, warned, said, acts, ...clear }: Partial<Conversation>,
  { seal }: Sealer,
): Partial<TalkRecord> => ({
  ...clear,
  ...defined({
    draft: draft && seal(draft, place(owner, 'draft')),
    task: task && seal(task, place(owner, 'task')),
    warned: warned && seal(warned, place(owner, 'warned')),
    said: said && seal(said, place(owner, 'said')),
    acts: acts?.map((act) => seal(act, place(owner, 'acts'))),
  }),
});

export const conversationOf = (record: TalkRecord, { unseal }: Sealer): Conversation => {
  const { _id, organisation, member, draft, task, warned, said, acts, ...clear } = record;
  const open = <T>(sealed: string | undefined, part: SealedPart): T | undefined =>
    sealed === undefined ? undefined : unseal<T>(sealed, place(record, part));
  return {
    ...clear,
    ...defined({
      draft: open<Required<Conversation>['draft']>(draft, 'draft'),
      task: open<TaskDraft>(task, 'task'),
      warned: open<string>(warned, 'warned'),
      said: open<string>(said, 'said'),
      acts: acts?.map((act) => unseal<Act>(act, place(record, 'acts'))),
    }),
  };
};

const place = ({ organisation, member }: Owner, part: SealedPart | 'acts'): SealedPlace => ({
  organisation,
  document: `conversation/${member}`,
  part,
});
