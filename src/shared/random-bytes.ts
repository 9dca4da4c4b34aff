/** Random bytes in small portions: asking the system for a dozen costs as much as asking for thousands. */
import { randomBytes } from 'node:crypto';

/** Bytes that are asked for at once. */
const drawn = 4_096;

let stock = Buffer.alloc(0);

/** So many random bytes, fit for keys, of which none is ever handed out again. @param length at most 4096 */
export function takeRandomBytes(length: number): Buffer {
  if (stock.length < length) stock = randomBytes(drawn);
  const taken = stock.subarray(0, length);
  stock = stock.subarray(length);
  return taken;
}
