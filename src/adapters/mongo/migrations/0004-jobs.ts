/** The jobs of the clock, with the indexes that keep each of them a single one, however many processes begin at once. */
import type { Db, IndexDescription } from 'mongodb';
import { createCollection, type Migration } from '../migrate.ts';

const indexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  // Agenda makes no unique index of its own, and its own index reads every waiting job of a name (platforms/stack.md 3.3).
  agendaJobs: [
    { name: 'single', key: { name: 1 }, unique: true, partialFilterExpression: { type: 'single' } },
    { name: 'claimable', key: { name: 1, lockedAt: 1 } },
  ],
  // Agenda makes these at each start, though nothing is written there: where they are, it does nothing.
  agenda_logs: [
    { name: 'agenda_logs_timestamp_idx', key: { timestamp: -1 } },
    { name: 'agenda_logs_job_id_idx', key: { jobId: 1, timestamp: -1 } },
    { name: 'agenda_logs_job_name_idx', key: { jobName: 1, timestamp: -1 } },
  ],
};

export const jobs: Migration = {
  name: '0004-jobs',
  up: async (db: Db) => {
    // One after the other: see `createCollection`.
    for (const [name, wanted] of Object.entries(indexes)) {
      await createCollection(db, name);
      if (wanted.length > 0) await db.collection(name).createIndexes([...wanted]);
    }
  },
};
