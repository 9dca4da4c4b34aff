import { reportStoreContract } from '../contracts/report-store.ts';
import { memoryReportStore } from './memory-report-store.ts';

const store = memoryReportStore();

reportStoreContract(() => store);
