import { feedStoreContract } from '../contracts/feed-store.ts';
import { memoryFeedStore } from './memory-feed-store.ts';

const store = memoryFeedStore();

feedStoreContract(() => store);
