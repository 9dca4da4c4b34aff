import { reportStoreContract } from '../../contracts/report-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

reportStoreContract(() => stores().reports);
