import { ticketStoreContract } from '../contracts/ticket-store.ts';
import { memoryTicketStore } from './memory-ticket-store.ts';

const store = memoryTicketStore();

ticketStoreContract(() => store);
