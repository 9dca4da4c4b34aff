/** The twin of the store of readings, in memory. */
import type { Reading, ReadingOf, ReadingStore } from '../../src/bot/ports/readings.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryReadingStore = (): ReadingStore => {
  const kept = new Map<string, Reading>();
  const key = (organisation: string, { plan, member }: ReadingOf): string =>
    JSON.stringify([organisation, plan, member]);
  return {
    note: async (organisation, reading) => void kept.set(key(organisation, reading), frozenCopy(reading)),
    takeBack: async (organisation, of) => void kept.delete(key(organisation, of)),
    find: async (organisation, wanted) => wanted.flatMap((of) => kept.get(key(organisation, of)) ?? []),
  };
};
