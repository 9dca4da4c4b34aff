import { auditStoreContract } from '../../contracts/audit-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

auditStoreContract(() => stores().audit);
