import { arrivalStoreContract } from '../contracts/arrival-store.ts';
import { memoryArrivalStore } from './memory-arrival-store.ts';

const store = memoryArrivalStore();

arrivalStoreContract(() => store);
