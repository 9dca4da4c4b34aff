import { logStoreContract } from '../../contracts/log-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

logStoreContract(stores);
