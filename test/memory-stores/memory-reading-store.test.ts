import { readingStoreContract } from '../contracts/reading-store.ts';
import { memoryReadingStore } from './memory-reading-store.ts';

const store = memoryReadingStore();

readingStoreContract(() => store);
