import { conversationStoreContract } from '../contracts/conversation-store.ts';
import { memoryConversationStore } from './memory-conversation-store.ts';

const store = memoryConversationStore();

conversationStoreContract(() => store);
