import { obligationStoreContract } from '../../contracts/obligation-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

obligationStoreContract(() => stores().obligations);
