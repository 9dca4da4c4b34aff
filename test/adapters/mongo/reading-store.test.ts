import { readingStoreContract } from '../../contracts/reading-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

readingStoreContract(() => stores().readings);
