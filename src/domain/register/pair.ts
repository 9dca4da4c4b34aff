/** Finds out who in a file is who in the organisation. */

/** One way to know somebody again; undefined where they cannot be known by it. */
export interface Mark<Said, There> {
  readonly said: (one: Said) => string | undefined;
  readonly there: (one: There) => string | undefined;
}

/**
 * Each that is said with the one that is there: by the first mark that exactly one on each side bears, so that of two
 * with the same name neither is taken for the other.
 */
export function pair<Said, There>(
  said: readonly Said[],
  there: readonly There[],
  marks: readonly Mark<Said, There>[],
): ReadonlyMap<Said, There> {
  const pairs = new Map<Said, There>();
  const taken = new Set<There>();
  for (const mark of marks) {
    const free = aloneBy(
      there.filter((one) => !taken.has(one)),
      mark.there,
    );
    for (const [sign, one] of aloneBy(
      said.filter((each) => !pairs.has(each)),
      mark.said,
    )) {
      const found = free.get(sign);
      if (found === undefined) continue;
      pairs.set(one, found);
      taken.add(found);
    }
  }
  return pairs;
}

/** Those who alone bear their sign. */
function aloneBy<One>(all: readonly One[], signOf: (one: One) => string | undefined): ReadonlyMap<string, One> {
  const alone = new Map<string, One>();
  const shared = new Set<string>();
  for (const one of all) {
    const sign = signOf(one);
    if (sign === undefined) continue;
    if (alone.has(sign)) shared.add(sign);
    alone.set(sign, one);
  }
  for (const sign of shared) alone.delete(sign);
  return alone;
}
