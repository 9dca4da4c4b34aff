import { reachStoreContract } from '../contracts/reach-store.ts';
import { memoryReachStore } from './memory-reach-store.ts';

const store = memoryReachStore();

reachStoreContract(() => store);
