/** The twin of the audit store, in memory. */
import type { AuditEntry, AuditStore } from '../../src/bot/ports/audit.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryAuditStore = (): AuditStore => {
  const trail: { readonly organisation: string; readonly entry: AuditEntry }[] = [];
  return {
    append: async (organisation, entries) => {
      trail.push(...entries.map((entry) => ({ organisation, entry: frozenCopy(entry) })));
    },
    ofPlan: async (organisation, plan) =>
      trail
        .filter((kept) => kept.organisation === organisation && kept.entry.plan === plan)
        .map(({ entry }) => entry)
        .toReversed()
        .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
  };
};
