/** The stores with every command that they send, and what it costs the server. */
import type { Document } from 'mongodb';
import { testStores } from './test-stores.ts';

interface Sent {
  readonly name: string;
  readonly command: Document;
}

/** Call at the top of a test file. */
export const watchedStores = () => {
  const commands: Sent[] = [];
  const { stores, database } = testStores({ onCommand: (name, command) => commands.push({ name, command }) });

  const during = async (act: () => Promise<unknown>): Promise<readonly Sent[]> => {
    commands.length = 0;
    await act();
    return commands.splice(0).filter(({ name }) => name !== 'endSessions');
  };

  /** What the server examined to answer the command: documents, those of a looked-up collection too, and keys. */
  const examined = async ({ command }: { readonly command: Document }) => {
    const { lsid, $db, $clusterTime, txnNumber, ...explained } = command;
    const plan = await database.db.command({ explain: explained, verbosity: 'executionStats' });
    return {
      documents: count(plan, 'totalDocsExamined'),
      keys: count(plan, 'totalKeysExamined'),
      // The plans that lost are told too.
      text: JSON.stringify(plan, (name, value) => (name === 'rejectedPlans' ? [] : value)),
    };
  };

  return {
    ...{ stores, database, during, examined },
    namesDuring: async (act: () => Promise<unknown>) => (await during(act)).map(({ name }) => name),
  };
};

const count = (part: unknown, total: string): number => {
  if (typeof part !== 'object' || part === null) return 0;
  const inner = Object.entries(part)
    .filter(([name]) => name !== 'executionStats' || !('stages' in part))
    .reduce((sum, [name, value]) => sum + (name === 'executionStages' ? 0 : count(value, total)), 0);
  return inner + (total in part ? Number((part as Record<string, unknown>)[total]) : 0);
};
