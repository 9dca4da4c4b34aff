import { accountStoreContract } from '../../contracts/account-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

accountStoreContract(() => stores().accounts);
