/** The twin of the conversation store, in memory. */
import type { Conversation, ConversationStore } from '../../src/bot/ports/conversation.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryConversationStore = (): ConversationStore => {
  const conversations = new Map<string, Conversation>();
  const key = (organisation: string, member: string) => JSON.stringify([organisation, member]);
  return {
    load: async (organisation, member) => conversations.get(key(organisation, member)) ?? null,
    save: async (organisation, member, conversation) => {
      conversations.set(key(organisation, member), frozenCopy(conversation));
    },
  };
};
