/** Remembers what was used lately, within bounds: what was not used for longest goes first. */

export interface Lately<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly keep: (key: string, value: Value) => void;
}

/** @param most characters of keys that are surely remembered; of what was used before them, up to as many again */
export function lately<Value>(most: number): Lately<Value> {
  let newer = new Map<string, Value>();
  let older = new Map<string, Value>();
  let length = 0;
  const keep = (key: string, value: Value): void => {
    newer.set(key, value);
    length += key.length;
    if (length < most) return;
    [older, newer, length] = [newer, new Map(), 0];
  };
  return {
    keep,
    get: (key) => {
      const found = newer.get(key);
      if (found !== undefined) return found;
      const before = older.get(key);
      if (before !== undefined) keep(key, before);
      return before;
    },
  };
}

/** The same work, done once for a text that was worked on lately; what it gives must hang on the text alone. @param most see `lately` */
export function onceLately<Value>(most: number, work: (text: string) => Value): (text: string) => Value {
  const known = lately<{ readonly value: Value }>(most);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = work(text);
    known.keep(text, { value });
    return value;
  };
}
