import { preferenceStoreContract } from '../contracts/preference-store.ts';
import { memoryPreferenceStore } from './memory-preference-store.ts';

const store = memoryPreferenceStore();

preferenceStoreContract(() => store);
