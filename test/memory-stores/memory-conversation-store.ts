/** The twin of the conversation store, in memory. */
import { type Conversation, type ConversationStore, newConversation } from '../../src/bot/ports/conversation.ts';
import { talkChange } from '../../src/bot/ports/talk-change.ts';
import { defined } from '../../src/shared/defined.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryConversationStore = (): ConversationStore => {
  const conversations = new Map<string, Conversation>();
  const key = (organisation: string, member: string) => JSON.stringify([organisation, member]);
  return {
    load: async (organisation, member) => conversations.get(key(organisation, member)) ?? null,
    save: async (organisation, member, conversation, before) => {
      const { set, unset, did } = talkChange(before, conversation);
      const stood = { ...(conversations.get(key(organisation, member)) ?? newConversation), ...set };
      const gone = Object.fromEntries(unset.map((name) => [name, undefined]));
      const acts = did.length > 0 ? [...(stood.acts ?? []), ...did] : stood.acts;
      conversations.set(key(organisation, member), frozenCopy(defined({ ...stood, acts, ...gone })));
    },
  };
};
