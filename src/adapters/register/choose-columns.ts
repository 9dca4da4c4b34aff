/** Finds out what the columns of a list hold: told now, known of the platform, told once before, or plain from their headers. */
import {
  type ColumnMap,
  type KeptMap,
  type ListField,
  type ListPart,
  listFields,
  neededFields,
  type RowChoice,
} from '../../domain/register/column-map.ts';
import { type KnownList, knownLists } from './known-lists.ts';
import { plainHeaders } from './plain-headers.ts';
import { Refused } from './refusal.ts';
import { cell, hasColumn, type Table } from './table.ts';

/** What a person says of the list at hand. */
export interface Told {
  readonly of?: ListPart | undefined;
  readonly columns?: ColumnMap['columns'] | undefined;
  readonly only?: RowChoice | undefined;
}

export type ListMap = ColumnMap & Partial<KnownList>;

/** @param kept what was told of earlier lists. Throws `Refused` where the columns are not plain. */
export function chooseColumns(table: Table, told: Told, kept: readonly KeptMap[]): ListMap {
  const known = told.columns ? undefined : knownLists.find(({ sign }) => hasAll(table, sign));
  const before = told.columns ? undefined : kept.find((map) => fits(table, map, told.of));
  const map = known ?? before ?? plainMap(table, told);
  const only = told.only ?? before?.only;
  const chosen: ListMap = { ...map, ...(only && { only }) };
  const missing = [...Object.values(chosen.columns), ...(only ? [only.column] : [])].find(
    (column) => !hasColumn(table, column) && column !== known?.columns.email,
  );
  if (missing !== undefined) throw new Refused({ kind: 'missing-column', file: table.file, column: missing });
  checkMixed(table, chosen);
  return chosen;
}

const hasAll = (table: Table, columns: readonly string[]): boolean =>
  columns.every((column) => hasColumn(table, column));

const fits = (table: Table, map: KeptMap, of: ListPart | undefined): boolean =>
  (of === undefined || of === map.of) && map.headers.length === table.headers.length && hasAll(table, map.headers);

function plainMap(table: Table, { of, columns }: Told): ColumnMap {
  const found = columns ?? plainColumns(table);
  const isEnough = of && neededFields[of].every((ways) => ways.some((field) => found[field] !== undefined));
  if (!isEnough) throw new Refused({ kind: 'which-columns', file: table.file, headers: table.headers });
  return { of, columns: found };
}

function plainColumns({ headers }: Table): ColumnMap['columns'] {
  const called = (field: ListField) =>
    headers.find((header) => plainHeaders[field].includes(header.trim().toLowerCase().normalize('NFC')));
  return Object.fromEntries(
    listFields.flatMap((field) => {
      const header = called(field);
      return header === undefined ? [] : [[field, header]];
    }),
  );
}

/** Nobody guesses which of the units of one list are of the staff. */
function checkMixed(table: Table, { mixedBy, only }: ListMap): void {
  if (mixedBy === undefined || only !== undefined) return;
  const units = new Set(table.rows.map((row) => cell(row, mixedBy)));
  if (units.size > 1)
    throw new Refused({
      kind: 'which-rows',
      file: table.file,
      column: mixedBy,
      values: [...units].sort().slice(0, 20),
    });
}
