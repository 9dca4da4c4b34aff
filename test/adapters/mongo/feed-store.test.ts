import { feedStoreContract } from '../../contracts/feed-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

feedStoreContract(() => stores().feeds);
