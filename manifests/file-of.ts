/** Where the files of the app packages are, from wherever they are packed. */
import { fileURLToPath } from 'node:url';

/** The path of a file in this folder. */
export const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
