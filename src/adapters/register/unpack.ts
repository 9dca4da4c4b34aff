/** Unpacks a zip in memory, and only what is asked for: no bomb goes off, and nothing is written anywhere. */
import { unzipSync } from 'fflate';
import { limits } from './limits.ts';
import { Refused } from './refusal.ts';

export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A path that leads out of the folder in which somebody would unpack it. */
const leadsOut = /^[\\/]|^[a-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)/i;

/** The files that are wanted, by their names without folders. Throws `Refused`. */
export function unpack(file: string, bytes: Uint8Array, isWanted: (name: string) => boolean): readonly Packed[] {
  let entries = 0;
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (leadsOut.test(name)) throw new Refused({ kind: 'bad-zip', file });
    entries += 1;
    total += originalSize;
    if (entries > limits.entries || total > limits.unpackedBytes) throw new Refused({ kind: 'too-large', file });
    return isWanted(nameOf(name));
  };
  try {
    // A file that is larger than it claims is cut off there: it cannot fill the memory.
    return Object.entries(unzipSync(bytes, { filter })).map(([path, unpacked]) => ({
      name: nameOf(path),
      bytes: unpacked,
    }));
  } catch (error) {
    throw error instanceof Refused ? error : new Refused({ kind: 'bad-zip', file });
  }
}

const nameOf = (path: string): string => path.replace(/^.*[\\/]/, '');
