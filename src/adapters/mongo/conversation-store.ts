/** What the bot remembers of its talk with each member, in MongoDB: each part by itself, and sealed where it was typed. */
import type { Document } from 'mongodb';
import { type Connection, Schema } from 'mongoose';
import type {
  Act,
  Conversation,
  ConversationStore,
  EntryDraft,
  StandingForm,
  TaskDraft,
} from '../../bot/ports/conversation.ts';
import { caughtUp, type TalkChange, talkChange } from '../../bot/ports/talk-change.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey } from './document-key.ts';
import { partOptions, recordOptions, text } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';
import { type TalkWrite, talkWriter } from './talk-writer.ts';

/** What the record does not hold in clear. */
type SealedPart = 'draft' | 'task' | 'tasks' | 'entry' | 'warned' | 'said' | 'form';

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
  { step: text, row: String, seen: { type: Number, required: true }, shownBy: String, message: String },
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
    tasks: String,
    entry: String,
    warned: String,
    said: String,
    question: String,
    form: String,
    acts: { type: [String], default: undefined },
  },
  recordOptions,
);

/** The store, and how a talk that was read stands once this process has written what it still has to write. */
export interface Talks {
  readonly conversations: ConversationStore;
  /** To be called before a talk is read. */
  readonly openTalks: () => (owner: Owner, read: TalkRecord | undefined) => Conversation | null;
  /** Resolves once nothing is left to be written. Never rejects. */
  readonly settled: () => Promise<void>;
}

export const talkStore = (connection: Connection, sealer: Sealer): Talks => {
  const talks = connection.model<TalkRecord>('Talk', schema, 'talks').collection;
  const { write, writeSoon, unwritten, settled } = talkWriter(talks, (one) => updateOf(one, sealer));
  const openTalks: Talks['openTalks'] = () => {
    const ahead = unwritten();
    return ({ organisation, member }, read) =>
      ahead
        .filter((one) => one.member === member && one.organisation === organisation)
        .reduce(
          (stood: Conversation | null, { change }) => caughtUp(stood, change),
          read === undefined ? null : conversationOf(read, sealer),
        );
  };
  return {
    settled,
    openTalks,
    conversations: {
      load: async (organisation, member) => {
        const opened = openTalks();
        const _id = documentKey(organisation, member);
        const read = await talks.findOne<TalkRecord>({ _id: _id as never, organisation });
        return opened({ organisation, member }, read ?? undefined);
      },
      save: async (organisation, member, after, before) =>
        write(writeOf({ organisation, member }, talkChange(before, after))),
      saveSoon: async (organisation, member, after, before) =>
        writeSoon(writeOf({ organisation, member }, talkChange(before, after))),
    },
  };
};

const writeOf = (owner: Owner, change: TalkChange): TalkWrite => ({
  ...owner,
  key: documentKey(owner.organisation, owner.member),
  change,
});

const updateOf = ({ change, ...owner }: TalkWrite, sealer: Sealer): Document => {
  const { set, unset, did } = change;
  const { acts } = talkParts(owner, { acts: did }, sealer);
  return {
    $set: talkParts(owner, set, sealer),
    $setOnInsert: { member: owner.member },
    ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((name) => [name, 1 as const])) }),
    ...(did.length > 0 && { $push: { acts: { $each: acts } } }),
  };
};

type Owner = Pick<TalkRecord, 'organisation' | 'member'>;

export const talkParts = (
  owner: Owner,
  { draft, task, tasks, entry, warned, said, form, acts, ...clear }: Partial<Conversation>,
  { seal }: Sealer,
): Partial<TalkRecord> => ({
  ...clear,
  ...defined({
    draft: draft && seal(draft, place(owner, 'draft')),
    task: task && seal(task, place(owner, 'task')),
    tasks: tasks && seal(tasks, place(owner, 'tasks')),
    entry: entry && seal(entry, place(owner, 'entry')),
    warned: warned && seal(warned, place(owner, 'warned')),
    said: said && seal(said, place(owner, 'said')),
    form: form && seal(form, place(owner, 'form')),
    acts: acts?.map((act) => seal(act, place(owner, 'acts'))),
  }),
});

export const conversationOf = (record: TalkRecord, { unseal }: Sealer): Conversation => {
  const { _id, organisation, member, draft, task, tasks, entry, warned, said, form, acts, ...clear } = record;
  const open = <T>(sealed: string | undefined, part: SealedPart): T | undefined =>
    sealed === undefined ? undefined : unseal<T>(sealed, place(record, part));
  return {
    ...clear,
    ...defined({
      draft: open<Required<Conversation>['draft']>(draft, 'draft'),
      task: open<TaskDraft>(task, 'task'),
      tasks: open<readonly TaskDraft[]>(tasks, 'tasks'),
      entry: open<EntryDraft>(entry, 'entry'),
      warned: open<string>(warned, 'warned'),
      said: open<string>(said, 'said'),
      form: open<StandingForm>(form, 'form'),
      acts: acts?.map((act) => unseal<Act>(act, place(record, 'acts'))),
    }),
  };
};

const place = ({ organisation, member }: Owner, part: SealedPart | 'acts'): SealedPlace => ({
  organisation,
  document: `conversation/${member}`,
  part,
});
