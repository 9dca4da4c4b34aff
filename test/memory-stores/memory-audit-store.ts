/** The twin of the audit store, in memory. */
import type { AuditEntry, AuditStore } from '../../src/bot/ports/audit.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryAuditStore = (): AuditStore => {
  const trail: { readonly organisation: string; readonly entry: AuditEntry }[] = [];
  return {
    append: async (organisation, entries) => {
      trail.push(...entries.map((entry) => ({ organisation, entry: frozenCopy(entry) })));
    },
    find: async (organisation, { since = '', atMost, ...exactly }) =>
      trail
        .filter((kept) => kept.organisation === organisation && kept.entry.at >= since)
        .map(({ entry }) => entry)
        .filter((entry) => Object.entries(exactly).every(([key, value]) => entry[key as keyof AuditEntry] === value))
        .toReversed()
        .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
        .slice(0, atMost),
  };
};
