/** A table of a register without what is never read: what a forbidden column or a personal code held is gone for good. */
import { findPersonalCode, maskPersonalCodes } from '../../domain/privacy/personal-code.ts';
import type { Place, RowFault } from '../../domain/register/register.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { isForbidden } from './forbidden-columns.ts';
import { limits } from './limits.ts';
import { Refused } from './refusal.ts';

export interface Table {
  readonly file: string;
  /** As they are written. */
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  /** Columns that were dropped. */
  readonly dropped: readonly string[];
}

export interface Row {
  readonly at: Place;
  /** By the folded header. */
  readonly cells: ReadonlyMap<string, string>;
  /** What was not read in it, and why. */
  readonly withheld: ReadonlyMap<string, Extract<RowFault['problem'], 'personal-code' | 'too-long'>>;
}

/** A line of a file before its columns are known. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The table whose header is the first row with two cells or more. Throws `Refused`. */
export function asTable(file: string, raw: readonly RawRow[]): Table {
  const start = raw.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const header = raw[start];
  if (header === undefined) throw new Refused({ kind: 'no-table', file });
  const rows = raw.slice(start + 1);
  if (rows.length > limits.rows || header.cells.length > limits.columns) throw new Refused({ kind: 'too-large', file });
  const columns = header.cells.map((cell) => maskPersonalCodes(cell.slice(0, limits.cellLength)));
  const twice = columns.find((cell, place) => cell !== '' && columns.findIndex((one) => sameHeader(one, cell)) < place);
  if (twice !== undefined) throw new Refused({ kind: 'column-twice', file, column: twice });
  const read = columns.map((column) => (column === '' || isForbidden(column) ? null : keyOf(column)));
  return {
    file,
    headers: columns.filter((_, place) => typeof read[place] === 'string'),
    dropped: columns.filter((column) => column !== '' && isForbidden(column)),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')).map((row) => rowOf(file, row, read)),
  };
}

/** What stands in a column, however the file writes its header; empty where it has none. */
export const cell = ({ cells }: Row, column: string): string => cells.get(keyOf(column)) ?? '';

/** Whether the table has a column of that name. */
export const hasColumn = ({ headers }: Table, column: string): boolean =>
  headers.some((header) => sameHeader(header, column));

/** The rows by what stands in a column. */
export function rowsBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(cell(row, column));
    if (group === undefined) groups.set(cell(row, column), [row]);
    else group.push(row);
  }
  return groups;
}

/** What is wrong where a cell that is needed is empty. */
export const lacking = ({ at, withheld }: Row, column: string): RowFault => ({
  ...at,
  column,
  problem: withheld.get(keyOf(column)) ?? 'empty',
});

const keyOf = (header: string): string => foldText(header.trim()).text;

const sameHeader = (one: string, other: string): boolean => keyOf(one) === keyOf(other);

/** An id of a computer, in which digits may stand by chance as in a personal code. */
const uuid = /^\{?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}?$/i;

function rowOf(file: string, { line, cells }: RawRow, columns: readonly (string | null)[]): Row {
  const kept = new Map<string, string>();
  const withheld = new Map<string, 'personal-code' | 'too-long'>();
  columns.forEach((column, place) => {
    const text = cells[place]?.trim() ?? '';
    if (column === null || text === '') return;
    if (text.length > limits.cellLength) withheld.set(column, 'too-long');
    else if (!uuid.test(text) && findPersonalCode(text) !== null) withheld.set(column, 'personal-code');
    else kept.set(column, text);
  });
  return { at: { file, line }, cells: kept, withheld };
}
