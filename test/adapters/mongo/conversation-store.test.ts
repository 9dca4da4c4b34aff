import { conversationStoreContract } from '../../contracts/conversation-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

conversationStoreContract(() => stores().conversations);
