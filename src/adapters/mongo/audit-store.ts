/** The audit trail in MongoDB: it can be added to and read, and offers nothing else. */
import type { Model } from 'mongoose';
import type { AuditEntry, AuditStore } from '../../bot/ports/ports.ts';
import type { AuditRecord } from './audit-model.ts';

export const auditStore = (audit: Model<AuditRecord>): AuditStore => ({
  append: async (organisation, entries) => {
    if (entries.length === 0) return;
    await audit.insertMany(
      entries.map((entry) => ({ ...entry, organisation })),
      { ordered: true },
    );
  },
  ofPlan: (organisation, plan) =>
    // The _id settles the order of entries of the same millisecond.
    audit
      .find({ organisation, plan }, { _id: 0, organisation: 0 })
      .sort({ at: -1, _id: -1 })
      .lean<AuditEntry[]>()
      .exec(),
});
