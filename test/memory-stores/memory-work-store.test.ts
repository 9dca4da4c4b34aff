import { workStoreContract } from '../contracts/work-store.ts';
import { memoryObligationStore } from './memory-obligation-store.ts';
import { memoryPlanStore } from './memory-plan-store.ts';
import { memoryWorkStore } from './memory-work-store.ts';

const plans = memoryPlanStore();
const obligations = memoryObligationStore();

workStoreContract(() => ({ plans, obligations, work: memoryWorkStore(plans, obligations) }));
