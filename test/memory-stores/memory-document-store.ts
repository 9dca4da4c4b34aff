/** The twin of the document store, in memory. */
import { StoreFault } from '../../src/adapters/mongo/store-fault.ts';
import type { DocumentStore } from '../../src/bot/ports/documents.ts';
import type { DocumentRecord } from '../../src/domain/documents/document.ts';
import { isSameSubject } from '../../src/domain/plan/subject-kinds.ts';
import { byTextBackwards } from './by-text.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryDocumentStore = (): DocumentStore => {
  const kept = new Map<string, DocumentRecord>();
  const key = (organisation: string, id: string): string => JSON.stringify([organisation, id]);
  return {
    save: async (organisation, document) => {
      if (document.organisation !== organisation)
        throw new StoreFault('wrong-organisation', `DocumentRecord ${document.id} is another's.`);
      kept.set(key(organisation, document.id), frozenCopy(document));
    },
    load: async (organisation, id) => kept.get(key(organisation, id)) ?? null,
    list: async (organisation, { plan, about, concerning } = {}) =>
      [...kept.values()]
        .filter((document) => document.organisation === organisation && (plan === undefined || document.plan === plan))
        .filter((document) => about === undefined || isSameSubject(document.about, about))
        .filter(
          (document) =>
            concerning === undefined ||
            document.plan === concerning.id ||
            document.about === undefined ||
            isSameSubject(document.about, concerning.about),
        )
        .sort(
          byTextBackwards(
            ({ date }) => date,
            ({ at }) => at,
            ({ id }) => id,
          ),
        ),
  };
};
