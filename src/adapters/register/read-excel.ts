/** Reads the first sheet of an Excel file (.xlsx). */
import { readSheet } from 'read-excel-file/universal';
import { limits } from './limits.ts';
import { Refused } from './refusal.ts';
import { asTable, type Table } from './table.ts';
import { unpack } from './unpack.ts';

/** Throws `Refused`. */
export async function readExcel(file: string, bytes: Uint8Array): Promise<Table> {
  const sheets = unpack(file, bytes, (name) => /^sheet\d*\.xml$/i.test(name));
  if (sheets.some((sheet) => reachesTooFar(sheet.bytes))) throw new Refused({ kind: 'too-large', file });
  const rows = await readSheet(new Blob([new Uint8Array(bytes)])).catch(() => {
    throw new Refused({ kind: 'no-table', file });
  });
  return asTable(
    file,
    rows.map((cells, place) => ({ line: place + 1, cells: cells.map(textOf) })),
  );
}

// Each row is filled up to the farthest cell: one at the end of the sheet would take all the memory.
function reachesTooFar(sheet: Uint8Array): boolean {
  for (const [, letters = '', row = ''] of new TextDecoder().decode(sheet).matchAll(/\br=["']([A-Z]*)(\d+)["']/g))
    if (letters.length > 2 || (letters.length === 2 && letters > 'CV') || Number(row) > limits.rows + 50) return true;
  return false;
}

const textOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '').trim();
