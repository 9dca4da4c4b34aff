import { arrivalStoreContract } from '../../contracts/arrival-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

arrivalStoreContract(() => stores().arrivals);
