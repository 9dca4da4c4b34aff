/** Reads a school's register, whatever it comes in: an export of OneRoster or School Data Sync, a user list of a platform, a table of its own. */

import type { KeptMap } from '../../domain/register/column-map.ts';
import type { Register, RowFault } from '../../domain/register/register.ts';
import { chooseColumns, type ListMap, type Told } from './choose-columns.ts';
import { decodeText } from './decode-text.ts';
import { limits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readExcel } from './read-excel.ts';
import { readList } from './read-list.ts';
import { readRoster } from './read-roster.ts';
import { type Refusal, Refused } from './refusal.ts';
import { checkRoster, type RosterFile, rosterFile, scopeOf } from './roster-tables.ts';
import type { Table } from './table.ts';
import { isZip, type Packed, unpack } from './unpack.ts';

export interface RegisterFile {
  readonly name: string;
  /** Of a folder: each of its files. */
  readonly content: Uint8Array | readonly Packed[];
}

export interface ReadingOptions extends Told {
  /** As the school is called in an export of several. */
  readonly school: string;
  /** What was told of the columns of earlier lists. */
  readonly kept: readonly KeptMap[];
  readonly today: string;
}

export type RegisterReading =
  | {
      readonly kind: 'read';
      readonly register: Register;
      readonly faults: readonly RowFault[];
      /** Columns that were not read, since Solis may not know what stands there. */
      readonly dropped: readonly string[];
      /** What to keep, so that the next list of the kind is read without being asked. */
      readonly map?: KeptMap;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Never throws for what a file holds. */
export async function readRegister(file: RegisterFile, options: ReadingOptions): Promise<RegisterReading> {
  try {
    return await read(file, options);
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
}

async function read({ name, content }: RegisterFile, options: ReadingOptions): Promise<RegisterReading> {
  if (!(content instanceof Uint8Array)) return rosterIn(name, content.filter(isOfRoster), options);
  if (content.length > limits.bytes) throw new Refused({ kind: 'too-large', file: name });
  if (isOldExcel(content)) throw new Refused({ kind: 'old-excel', file: name });
  if (!isZip(content)) return listIn(tableOf(name, content), options);
  if (unpack(name, content, (packed) => packed === 'workbook.xml').length > 0)
    return listIn(await readExcel(name, content), options);
  return rosterIn(
    name,
    unpack(name, content, (packed) => rosterFile(packed) !== null),
    options,
  );
}

const isOfRoster = ({ name }: Packed): boolean => rosterFile(name) !== null;

const isOldExcel = ([first, second]: Uint8Array): boolean => first === 0xd0 && second === 0xcf;

function tableOf(file: string, bytes: Uint8Array): Table {
  const text = decodeText(bytes);
  // Some systems call a page of theirs a table.
  if (text === null || /^\s*</.test(text)) throw new Refused({ kind: 'no-table', file });
  return readCsv(file, text);
}

function listIn(table: Table, options: ReadingOptions): RegisterReading {
  const map = chooseColumns(table, options, options.kept);
  return { kind: 'read', ...readList(table, map), dropped: table.dropped, ...toKeep(map, table) };
}

/** The list of a platform explains itself, but for what was chosen of it. */
function toKeep({ of, columns, only, sign }: ListMap, { headers }: Table): { readonly map?: KeptMap } {
  return sign && !only ? {} : { map: { of, headers, columns, ...(only && { only }) } };
}

function rosterIn(name: string, files: readonly Packed[], { school, today }: ReadingOptions): RegisterReading {
  const tables: Partial<Record<RosterFile, Table>> = {};
  for (const file of files) {
    if (file.bytes.length > limits.bytes) throw new Refused({ kind: 'too-large', file: file.name });
    const kind = rosterFile(file.name);
    if (kind !== null) tables[kind] = tableOf(file.name, file.bytes);
  }
  const read = readRoster(scopeOf(checkRoster(name, tables), school, today));
  return { kind: 'read', ...read, dropped: Object.values(tables).flatMap((table) => table.dropped) };
}
