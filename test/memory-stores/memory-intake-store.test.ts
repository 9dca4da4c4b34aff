import { intakeStoreContract } from '../contracts/intake-store.ts';
import { memoryStores } from './memory-stores.ts';

const stores = memoryStores();

intakeStoreContract(() => stores.intake);
