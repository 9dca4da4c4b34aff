import { obligationStoreContract } from '../contracts/obligation-store.ts';
import { memoryObligationStore } from './memory-obligation-store.ts';

const store = memoryObligationStore();

obligationStoreContract(() => store);
