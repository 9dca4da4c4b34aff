import { documentStoreContract } from '../contracts/document-store.ts';
import { memoryStores } from './memory-stores.ts';

const stores = memoryStores();

documentStoreContract(() => stores);
