/** Counts the calls to a store that are under way, so that a journey can wait for what the bot does after it has answered. */

export interface InFlight {
  watch<T extends object>(store: T): T;
  /** Resolves once no call is under way and none follows. */
  settled(): Promise<void>;
}

export function inFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  const follow = <T>(call: Promise<T>): Promise<T> => {
    running.add(call);
    const done = () => running.delete(call);
    call.then(done, done);
    return call;
  };
  return {
    watch: (store) =>
      new Proxy(store, {
        get: (target, name) => {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== 'function') return member;
          return (...given: readonly unknown[]) => follow(Promise.resolve(Reflect.apply(member, target, given)));
        },
      }),
    settled: async () => {
      do {
        await Promise.allSettled(running);
        await new Promise(setImmediate);
      } while (running.size > 0);
    },
  };
}
