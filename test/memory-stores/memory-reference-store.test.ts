import { referenceStoreContract } from '../contracts/reference-store.ts';
import { memoryReferenceStore } from './memory-reference-store.ts';

const store = memoryReferenceStore();

referenceStoreContract(() => store);
