import { workStoreContract } from '../../contracts/work-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

workStoreContract(stores);
