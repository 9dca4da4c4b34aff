/** The file or folder that a command names. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RegisterFile } from '../../adapters/register/read-register.ts';

/** Null where there is none. Of a folder: the tables in it. */
export function openInput(path: string): RegisterFile | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const name = basename(path);
  if (!stat.isDirectory()) return { name, content: new Uint8Array(readFileSync(path)) };
  const tables = readdirSync(path).filter((file) => /\.csv$/i.test(file));
  return {
    name,
    content: tables.map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(path, file))) })),
  };
}
