/** Gathers what is asked for within a short while, and does all of it as one. */
import { setTimeout as later } from 'node:timers/promises';

export interface Gathering<T> {
  /** Resolves once it is done, with whatever came in the same while. Rejects where the work does. */
  readonly add: (one: T) => Promise<void>;
  /** Resolves once all that was asked for so far is done. Never rejects. */
  readonly settled: () => Promise<void>;
}

/** @param pause milliseconds from the first that is asked for */
export function gathering<T>(pause: number, work: (all: readonly T[]) => Promise<void>): Gathering<T> {
  let waiting: T[] = [];
  let next: Promise<void> | null = null;
  const running = new Set<Promise<void>>();
  const begin = async (): Promise<void> => {
    await later(pause);
    const all = waiting;
    waiting = [];
    next = null;
    await work(all);
  };
  const begun = (): Promise<void> => {
    const work = begin();
    running.add(work);
    const ended = (): void => void running.delete(work);
    work.then(ended, ended);
    return work;
  };
  return {
    add: (one) => {
      waiting.push(one);
      next ??= begun();
      return next;
    },
    settled: async () => void (await Promise.allSettled(running)),
  };
}
