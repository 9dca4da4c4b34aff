/** What every obligation store must do, whatever it keeps its duties in; each test file hands in its own store. */
import type { ObligationStore } from '../../src/bot/ports/obligations.ts';
import { obligationReadsContract } from './obligation-store-reads.ts';
import { obligationWritesContract } from './obligation-store-writes.ts';

/** @param open called within each test */
export const obligationStoreContract = (open: () => ObligationStore): void => {
  obligationWritesContract(open);
  obligationReadsContract(open);
};
