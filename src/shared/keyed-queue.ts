/** Does what is asked under one key one after the other, so that a second tap waits for the first. */

/** Waits for all earlier work under that key, then does this; gives what it gives, throws what it throws. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** A queue of its own; keys of different queues do not wait for each other. */
export function openQueue(): InTurn {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const done = before.then(work, work);
    tails.set(key, done);
    try {
      return await done;
    } finally {
      if (tails.get(key) === done) tails.delete(key);
    }
  };
}
