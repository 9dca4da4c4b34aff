/** Shows, at each look at it, whatever stands in its place by then. */

/** For whoever keeps it for long and reads one thing at a time; what must hold together is read of one `now()`. */
export const livingView = <Shown extends object>(now: () => Shown): Shown =>
  new Proxy({} as Shown, {
    get: (_, key) => Reflect.get(now(), key),
    has: (_, key) => Reflect.has(now(), key),
    ownKeys: () => Reflect.ownKeys(now()),
    getOwnPropertyDescriptor: (_, key) => {
      const own = Reflect.getOwnPropertyDescriptor(now(), key);
      // What a proxy tells as its own, and its target has not, must be configurable (ECMAScript, 10.5.5).
      return own && { ...own, configurable: true };
    },
  });
