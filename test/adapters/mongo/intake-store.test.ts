import { intakeStoreContract } from '../../contracts/intake-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

intakeStoreContract(() => stores().intake);
