import { logStoreContract } from '../contracts/log-store.ts';
import { memoryStores } from './memory-stores.ts';

const stores = memoryStores();

logStoreContract(() => stores);
