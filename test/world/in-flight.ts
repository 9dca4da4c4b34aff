/** Counts the calls to a store that are under way, so that a journey can wait for what the bot does after it has answered. */

export interface InFlight {
  watch<T extends object>(store: T): T;
  /** Those of these names, each watched. */
  watchEach<T, Name extends keyof T & string>(stores: T & Record<Name, object>, names: readonly Name[]): Pick<T, Name>;
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
  const watch = <T extends object>(store: T): T =>
    new Proxy(store, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...given: readonly unknown[]) => {
          const result: unknown = Reflect.apply(member, target, given);
          // What is streamed is no promise.
          return result instanceof Promise ? follow(result) : result;
        };
      },
    });
  return {
    watch,
    watchEach: (stores, names) =>
      Object.fromEntries(names.map((name) => [name, watch(stores[name])])) as Pick<
        typeof stores,
        (typeof names)[number]
      >,
    settled: async () => {
      do {
        await Promise.allSettled(running);
        await new Promise(setImmediate);
      } while (running.size > 0);
    },
  };
}
