import { arrivalStoreContract } from '../contracts/arrival-store.ts';
import { memoryArrivalStore } from './memory-arrival-store.ts';

let now = 0;
const store = memoryArrivalStore(() => now);

arrivalStoreContract(
  () => store,
  async (_, seconds) => {
    now += seconds * 1_000;
  },
);
