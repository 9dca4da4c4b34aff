/** Reads lists of a file that may have faults, so that one fault does not hide the others. */

export interface Entry {
  readonly at: readonly (string | number)[];
  readonly value: Readonly<Record<string, unknown>>;
}

/** The entries of the list under a key that are maps, with their places; none where there is no such list. */
export function entriesOf(data: unknown, key: string, within: readonly (string | number)[] = []): readonly Entry[] {
  const list = isMap(data) ? data[key] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: unknown, place) => (isMap(value) ? [{ at: [...within, key, place], value }] : []));
}

/** The map under a key, with its place; none where there is no such map. */
export function entryAt(data: unknown, key: string, within: readonly (string | number)[] = []): readonly Entry[] {
  const value = isMap(data) ? data[key] : undefined;
  return isMap(value) ? [{ at: [...within, key], value }] : [];
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
