import { orderStoreContract } from '../contracts/order-store.ts';
import { memoryOrderStore } from './memory-order-store.ts';

const store = memoryOrderStore();

orderStoreContract(() => store);
