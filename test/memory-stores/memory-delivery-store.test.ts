import { deliveryStoreContract } from '../contracts/delivery-store.ts';
import { memoryDeliveryStore } from './memory-delivery-store.ts';

const store = memoryDeliveryStore();

deliveryStoreContract(() => store);
