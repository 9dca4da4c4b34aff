/** The twin of the preference store, in memory. */
import type { PreferenceStore } from '../../src/bot/ports/preferences.ts';
import { type Preferences, usualPreferences } from '../../src/domain/people/preferences.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryPreferenceStore = (): PreferenceStore => {
  const kept = new Map<string, ReadonlyMap<string, Preferences>>();
  return {
    load: async (organisation, member) => kept.get(organisation)?.get(member) ?? usualPreferences,
    save: async (organisation, member, preferences) => {
      kept.set(organisation, new Map([...(kept.get(organisation) ?? []), [member, frozenCopy(preferences)]]));
    },
    all: async (organisation) => Object.fromEntries(kept.get(organisation) ?? []),
  };
};
