/** The twin of the arrival store, in memory; it forgets nothing. */
import { type ArrivalStore, mostTries } from '../../src/bot/ports/arrivals.ts';

/** Milliseconds after which an arrival that is not done may be taken on by another. */
const lease = 60_000;

/** @param serverNow the clock of the store, in milliseconds */
export const memoryArrivalStore = (serverNow: () => number = Date.now): ArrivalStore => {
  const heldUntil = new Map<string, number>();
  const begun = new Map<string, number>();
  const answers = new Map<string, string>();
  const key = (organisation: string, id: string) => JSON.stringify([organisation, id]);
  return {
    begin: async (organisation, id) => {
      const now = serverNow();
      const one = key(organisation, id);
      const until = heldUntil.get(one);
      if (until === Number.POSITIVE_INFINITY) return 'done';
      if (until !== undefined && until > now) return 'held';
      heldUntil.set(one, now + lease);
      const tries = (begun.get(one) ?? 0) + 1;
      begun.set(one, tries);
      return tries < mostTries ? 'begun' : 'set-aside';
    },
    done: async (organisation, id) => {
      if (heldUntil.has(key(organisation, id))) heldUntil.set(key(organisation, id), Number.POSITIVE_INFINITY);
    },
    failed: async (organisation, id) => {
      begun.delete(key(organisation, id));
    },
    answered: async (organisation, id, message) => {
      const one = key(organisation, id);
      answers.set(one, message);
      if (!heldUntil.has(one)) heldUntil.set(one, Number.POSITIVE_INFINITY);
    },
    answerTo: async (organisation, id) => answers.get(key(organisation, id)) ?? null,
  };
};
