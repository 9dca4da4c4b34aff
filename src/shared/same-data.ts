/** Compares what is kept with what would be written, whatever order their keys are in. */

/** Whether two pieces of plain data are the same; a key that holds nothing is as good as none. */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isHolder(one) || !isHolder(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => sameData(one[key], other[key]));
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
