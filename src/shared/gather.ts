/** Gathers what is asked for within a short while, and does all of it as one. */
import { setTimeout as later } from 'node:timers/promises';

export interface Gathering<T> {
  /** Resolves once it is done, with whatever came in the same while. Rejects where the work does. */
  readonly add: (one: T) => Promise<void>;
  /** Resolves once nothing waits any more. Never rejects. */
  readonly settled: () => Promise<void>;
}

/** @param pause milliseconds from the first that is asked for */
export function gathering<T>(pause: number, work: (all: readonly T[]) => Promise<void>): Gathering<T> {
  let waiting: T[] = [];
  let next: Promise<void> | null = null;
  const begin = async (): Promise<void> => {
    await later(pause);
    const all = waiting;
    waiting = [];
    next = null;
    await work(all);
  };
  return {
    add: (one) => {
      waiting.push(one);
      next ??= begin();
      return next;
    },
    settled: async () => {
      await next?.catch(() => undefined);
    },
  };
}
