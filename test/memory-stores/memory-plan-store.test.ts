import { planStoreContract } from '../contracts/plan-store.ts';
import { memoryPlanStore } from './memory-plan-store.ts';

const store = memoryPlanStore();

planStoreContract(() => store);
