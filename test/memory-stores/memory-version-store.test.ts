import { versionStoreContract } from '../contracts/version-store.ts';
import { memoryStores } from './memory-stores.ts';

const stores = memoryStores();

versionStoreContract(() => stores.versions);
