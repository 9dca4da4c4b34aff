import { ticketStoreContract } from '../../contracts/ticket-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

ticketStoreContract(() => stores().tickets);
