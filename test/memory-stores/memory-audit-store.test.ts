import { auditStoreContract } from '../contracts/audit-store.ts';
import { memoryAuditStore } from './memory-audit-store.ts';

const store = memoryAuditStore();

auditStoreContract(() => store);
