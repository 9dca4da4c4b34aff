/** An order by texts, the first difference deciding, as the database compares them. */

export const byText =
  <T>(...texts: readonly ((item: T) => string)[]) =>
  (one: T, other: T): number => {
    for (const text of texts) {
      const [a, b] = [text(one), text(other)];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  };

/** The other way round. */
export const byTextBackwards =
  <T>(...texts: readonly ((item: T) => string)[]) =>
  (one: T, other: T): number =>
    byText(...texts)(other, one);
