/** The twin of the reference store, in memory. */
import type { ConversationReference, ReferenceStore } from '../../src/bot/ports/references.ts';
import { frozenCopy } from './frozen-copy.ts';

interface Kept {
  readonly organisation: string;
  readonly reference: ConversationReference;
}

export const memoryReferenceStore = (): ReferenceStore => {
  const references = new Map<string, Kept>();
  const key = (organisation: string, { platform, id }: Pick<ConversationReference, 'platform' | 'id'>) =>
    JSON.stringify([organisation, platform, id]);
  const newestFirst = (organisation: string, wanted: (reference: ConversationReference) => boolean) =>
    [...references.values()]
      .filter((kept) => kept.organisation === organisation && wanted(kept.reference))
      .map(({ reference }) => reference)
      .sort((one, other) => (one.seenAt > other.seenAt ? -1 : one.seenAt < other.seenAt ? 1 : 0));
  return {
    note: async (organisation, told) => {
      const before = references.get(key(organisation, told))?.reference;
      const { lost: _, ...renewed } = { ...before, ...frozenCopy(told) };
      const seenAt = before !== undefined && before.seenAt > told.seenAt ? before.seenAt : told.seenAt;
      references.set(key(organisation, told), { organisation, reference: { ...renewed, seenAt } });
    },
    lose: async (organisation, which, lost) => {
      const kept = references.get(key(organisation, which));
      if (kept) references.set(key(organisation, which), { ...kept, reference: { ...kept.reference, lost } });
    },
    find: async (organisation, which) => references.get(key(organisation, which))?.reference ?? null,
    ofAccount: async (organisation, { platform, user }) =>
      newestFirst(organisation, (one) => one.platform === platform && one.user === user && one.scope === 'personal'),
    all: async (organisation, platform) => newestFirst(organisation, (one) => one.platform === platform),
  };
};
