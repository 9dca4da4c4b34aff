import { deliveryStoreContract } from '../../contracts/delivery-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

deliveryStoreContract(() => stores().deliveries);
