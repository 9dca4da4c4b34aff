/** Does a guarded write over again where somebody else was faster. */

/** What an attempt answers that came too late: it is made again, from the reading on. */
export const overtaken = Symbol('overtaken');

/** So many may add a row to one section at the same moment. */
const tries = 10;

/**
 * What came of the first attempt that nobody overtook; each reads, decides and writes for itself.
 * @throws after several lost races in a row
 */
export async function retryOnConflict<T>(what: string, attempt: () => Promise<T | typeof overtaken>): Promise<T> {
  for (let count = 1; count <= tries; count += 1) {
    const result = await attempt();
    if (result !== overtaken) return result;
  }
  throw new Error(`${what}: ${tries} lost races in a row`);
}
