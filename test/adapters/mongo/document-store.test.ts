import { documentStoreContract } from '../../contracts/document-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

documentStoreContract(stores);
