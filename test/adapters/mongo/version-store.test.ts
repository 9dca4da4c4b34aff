import { versionStoreContract } from '../../contracts/version-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

versionStoreContract(() => stores().versions);
