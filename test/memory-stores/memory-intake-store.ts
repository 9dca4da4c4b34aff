/** The twin of the store of the register of those who may need support, in memory. */
import { StoreFault } from '../../src/adapters/mongo/store-fault.ts';
import type { IntakeStore } from '../../src/bot/ports/intake.ts';
import type { IntakeEntry } from '../../src/domain/intake/intake-entry.ts';
import { byText } from './by-text.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryIntakeStore = (): IntakeStore => {
  const kept = new Map<string, IntakeEntry>();
  const key = (organisation: string, id: string): string => JSON.stringify([organisation, id]);
  return {
    save: async (organisation, entry) => {
      if (entry.organisation !== organisation) throw new StoreFault('wrong-organisation', `${entry.id} is another's.`);
      const place = key(organisation, entry.id);
      if ((kept.get(place)?.revision ?? 0) !== entry.revision - 1) return false;
      kept.set(place, frozenCopy(entry));
      return true;
    },
    load: async (organisation, id) => kept.get(key(organisation, id)) ?? null,
    list: async (organisation) =>
      [...kept.values()]
        .filter((entry) => entry.organisation === organisation)
        .sort(
          byText(
            ({ at }) => at,
            ({ id }) => id,
          ),
        ),
  };
};
