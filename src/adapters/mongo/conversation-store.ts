/** What the bot remembers of its talk with each member, in MongoDB; what was typed is sealed. */
import type { Model } from 'mongoose';
import type { Conversation } from '../../bot/ports/conversation.ts';
import type { ConversationStore } from '../../bot/ports/ports.ts';
import { defined } from '../../shared/defined.ts';
import type { ConversationRecord } from './conversation-model.ts';
import { documentKey } from './document-key.ts';
import type { Place, Sealer } from './sealer.ts';

type Typed = Pick<Conversation, 'draft' | 'task'>;

export const conversationStore = (conversations: Model<ConversationRecord>, sealer: Sealer): ConversationStore => ({
  load: async (organisation, member) => {
    const record = await conversations
      .findOne({ _id: documentKey(organisation, member), organisation })
      .lean<ConversationRecord>();
    return record && conversationOf(record, sealer);
  },
  save: async (organisation, member, conversation) => {
    const _id = documentKey(organisation, member);
    const record = conversationRecord({ _id, organisation, member }, conversation, sealer);
    // Found by its `_id` alone (which holds the organisation): only then does the server itself resolve two first saves at once.
    await conversations.replaceOne({ _id }, record, { upsert: true });
  },
});

const conversationRecord = (
  owner: Pick<ConversationRecord, '_id' | 'organisation' | 'member'>,
  { draft, task, ...clear }: Conversation,
  { seal }: Sealer,
): ConversationRecord => {
  const typed: Typed = defined({ draft, task });
  return { ...clear, ...owner, ...(Object.keys(typed).length > 0 && { sealed: seal(typed, place(owner)) }) };
};

const conversationOf = (record: ConversationRecord, { unseal }: Sealer): Conversation => {
  const { _id, organisation, member, sealed, ...clear } = record;
  return sealed === undefined ? clear : { ...clear, ...unseal<Typed>(sealed, place(record)) };
};

const place = ({ organisation, member }: { organisation: string; member: string }): Place => ({
  organisation,
  document: `conversation/${member}`,
  part: 'typed',
});
