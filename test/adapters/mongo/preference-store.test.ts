import { preferenceStoreContract } from '../../contracts/preference-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

preferenceStoreContract(() => stores().preferences);
