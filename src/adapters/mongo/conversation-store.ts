/** What the bot remembers of its talk with each member, in MongoDB; what was typed is sealed. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Conversation, ConversationStore, TaskDraft } from '../../bot/ports/conversation.ts';
import { learnerOf } from '../../domain/people/subject.ts';
import { storedSubject } from '../../domain/plan/subject-kinds.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey, upserting } from './document-key.ts';
import { partOptions, recordOptions, text } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';

/** What the record does not hold in clear. */
type Sealed = 'draft' | 'task' | 'warned' | 'acts';

interface ConversationRecord extends Omit<Conversation, Sealed> {
  readonly _id: string;
  readonly organisation: string;
  readonly member: string;
  /** The draft, the task in the making, what they were warned of, and what they did last. */
  readonly sealed?: string;
}

const asked = new Schema({ step: text, row: String, seen: { type: Number, required: true } }, partOptions);
const focus = new Schema(
  { plan: text, type: String, section: text, step: String, row: String, asked, paused: Boolean },
  partOptions,
);

const schema = new Schema<ConversationRecord>(
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
    sealed: String,
  },
  recordOptions,
);

/** `learner` is what the version before this one reads and writes in place of `about` (docs/decisions/0029). */
interface Typed extends Pick<Conversation, Exclude<Sealed, 'task'>> {
  readonly task?: TaskDraft & { readonly learner?: string };
}

export const conversationStore = (connection: Connection, sealer: Sealer): ConversationStore =>
  storeOf(connection.model<ConversationRecord>('Conversation', schema, 'conversations'), sealer);

const storeOf = (conversations: Model<ConversationRecord>, sealer: Sealer): ConversationStore => ({
  load: async (organisation, member) => {
    const record = await conversations
      .findOne({ _id: documentKey(organisation, member), organisation })
      .lean<ConversationRecord>();
    return record && conversationOf(record, sealer);
  },
  save: async (organisation, member, conversation) => {
    const _id = documentKey(organisation, member);
    const record = conversationRecord({ _id, organisation, member }, conversation, sealer);
    await upserting(() => conversations.replaceOne({ _id, organisation }, record, { upsert: true }));
  },
});

const conversationRecord = (
  owner: Pick<ConversationRecord, '_id' | 'organisation' | 'member'>,
  { draft, task, warned, acts, ...clear }: Conversation,
  { seal }: Sealer,
): ConversationRecord => {
  const typed: Typed = defined({ draft, warned, acts, task: task && withLearner(task) });
  return { ...clear, ...owner, ...(Object.keys(typed).length > 0 && { sealed: seal(typed, place(owner)) }) };
};

const conversationOf = (record: ConversationRecord, { unseal }: Sealer): Conversation => {
  const { _id, organisation, member, sealed, ...clear } = record;
  if (sealed === undefined) return clear;
  const { draft, task, warned, acts } = unseal<Typed>(sealed, place(record));
  return { ...clear, ...defined({ draft, warned, acts, task: task && withoutLearner(task) }) };
};

const withLearner = (task: TaskDraft): Typed['task'] =>
  task.about === undefined ? task : { ...task, ...defined({ learner: learnerOf(storedSubject(task.about)) }) };

const withoutLearner = ({ learner, ...task }: NonNullable<Typed['task']>): TaskDraft =>
  learner === undefined || task.about !== undefined ? task : { ...task, about: `learner:${learner}` };

const place = ({ organisation, member }: { organisation: string; member: string }): SealedPlace => ({
  organisation,
  document: `conversation/${member}`,
  part: 'typed',
});
