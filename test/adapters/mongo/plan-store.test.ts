import { planStoreContract } from '../../contracts/plan-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

planStoreContract(() => stores().plans);
