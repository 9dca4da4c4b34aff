/** The twin of the conversation store, in memory. */
import type { Conversation, ConversationStore } from '../../src/bot/ports/conversation.ts';
import { caughtUp, talkChange } from '../../src/bot/ports/talk-change.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryConversationStore = (): ConversationStore => {
  const conversations = new Map<string, Conversation>();
  const key = (organisation: string, member: string) => JSON.stringify([organisation, member]);
  const save: ConversationStore['save'] = async (organisation, member, after, before) => {
    const stood = conversations.get(key(organisation, member)) ?? null;
    conversations.set(key(organisation, member), frozenCopy(caughtUp(stood, talkChange(before, after))));
  };
  return {
    load: async (organisation, member) => conversations.get(key(organisation, member)) ?? null,
    save,
    saveSoon: save,
  };
};
