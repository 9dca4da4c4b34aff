/** Reads what a test has as a register. */
import { strToU8 } from 'fflate';
import { type ReadingOptions, readRegister } from '../../../src/adapters/register/read-register.ts';

const usual: ReadingOptions = { school: 'Jaunkalnes pamatskola', kept: [], today: '2026-11-30' };

/** @param content text is written as UTF-8 */
export const reading = (content: string | Uint8Array, options: Partial<ReadingOptions> = {}, name = 'list.csv') =>
  readRegister({ name, content: typeof content === 'string' ? strToU8(content) : content }, { ...usual, ...options });

/** As `reading`, of a file that must be readable. */
export async function read(...given: Parameters<typeof reading>) {
  const result = await reading(...given);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusal));
  return result;
}
