/** The twin of the arrival store, in memory; it forgets nothing. */
import type { ArrivalStore } from '../../src/bot/ports/arrivals.ts';

/** Milliseconds after which an arrival that is not done may be taken on by another. */
const lease = 60_000;

export const memoryArrivalStore = (): ArrivalStore => {
  const heldUntil = new Map<string, number>();
  const key = (organisation: string, id: string) => JSON.stringify([organisation, id]);
  return {
    begin: async (organisation, id, now) => {
      const until = heldUntil.get(key(organisation, id));
      if (until === Number.POSITIVE_INFINITY) return 'done';
      if (until !== undefined && until > now.getTime()) return 'held';
      heldUntil.set(key(organisation, id), now.getTime() + lease);
      return 'begun';
    },
    done: async (organisation, id) => {
      if (heldUntil.has(key(organisation, id))) heldUntil.set(key(organisation, id), Number.POSITIVE_INFINITY);
    },
  };
};
