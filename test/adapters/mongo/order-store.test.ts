import { orderStoreContract } from '../../contracts/order-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

orderStoreContract(() => stores().orders);
