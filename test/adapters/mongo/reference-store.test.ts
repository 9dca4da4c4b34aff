import { referenceStoreContract } from '../../contracts/reference-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

referenceStoreContract(() => stores().references);
