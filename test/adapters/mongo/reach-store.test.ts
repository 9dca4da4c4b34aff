import { reachStoreContract } from '../../contracts/reach-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

reachStoreContract(() => stores().reach);
