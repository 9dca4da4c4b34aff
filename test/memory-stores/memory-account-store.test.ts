import { accountStoreContract } from '../contracts/account-store.ts';
import { memoryAccountStore } from './memory-account-store.ts';

const store = memoryAccountStore();

accountStoreContract(() => store);
