/** The files of a OneRoster or School Data Sync export that Solis reads, and those of its one school. */
import { Refused } from './refusal.ts';
import { cell, hasColumn, type Row, type Table } from './table.ts';

/** Demographics, flags, profiles and relationships are not among them: they are never unpacked. */
const rosterFiles = ['manifest', 'orgs', 'users', 'roles', 'courses', 'classes', 'enrollments'] as const;
export type RosterFile = (typeof rosterFiles)[number];

export type RosterTables = Readonly<Partial<Record<RosterFile, Table>>> & { readonly users: Table };

/** Which file of an export this is; null: one that is not read. */
export const rosterFile = (name: string): RosterFile | null =>
  rosterFiles.find((file) => name.toLowerCase() === `${file}.csv`) ?? null;

/** What must be there in each, whichever of the formats it is. */
const needed: Readonly<Partial<Record<RosterFile, readonly string[]>>> = {
  users: ['sourcedId', 'givenName', 'familyName'],
  roles: ['userSourcedId', 'role'],
  classes: ['sourcedId', 'title'],
  enrollments: ['classSourcedId', 'userSourcedId', 'role'],
};

/** The tables, once they are known to be all of one export. Throws `Refused`. */
export function checkRoster(file: string, tables: Readonly<Partial<Record<RosterFile, Table>>>): RosterTables {
  const { users, manifest, roles } = tables;
  if (users === undefined) throw new Refused({ kind: 'missing-file', file: `${file} > users.csv` });
  if (roles === undefined && !hasColumn(users, 'role'))
    throw new Refused({ kind: 'missing-file', file: `${file} > roles.csv` });
  for (const name of rosterFiles) {
    const table = tables[name];
    const missing = table && needed[name]?.find((column) => !hasColumn(table, column));
    if (table && missing !== undefined)
      throw new Refused({ kind: 'missing-column', file: table.file, column: missing });
  }
  if (manifest?.rows.some((row) => cell(row, 'value').toLowerCase() === 'delta'))
    throw new Refused({ kind: 'delta', file: manifest.file });
  return { ...tables, users };
}

/** What of an export counts: one school, as things stand on a day. */
export interface RosterScope {
  readonly tables: RosterTables;
  /** Its id; null where the export knows one school only. */
  readonly school: string | null;
  readonly today: string;
}

/** @param name as the school is called here. Throws `Refused` where several are there, and none is called so. */
export function scopeOf(tables: RosterTables, name: string, today: string): RosterScope {
  const all: RosterScope = { tables, school: null, today };
  const schools = rowsOf(all, 'orgs').filter((row) => cell(row, 'type').toLowerCase() === 'school');
  if (schools.length < 2) return all;
  const meant = schools.find((row) => [cell(row, 'name'), cell(row, 'sourcedId')].includes(name));
  if (meant !== undefined) return { ...all, school: cell(meant, 'sourcedId') };
  throw new Refused({ kind: 'which-school', schools: schools.map((row) => cell(row, 'name')) });
}

/** The rows of one file that count: those of another school, that are to be deleted or have ended do not. */
export const rowsOf = ({ tables, school, today }: RosterScope, file: RosterFile): readonly Row[] =>
  (tables[file]?.rows ?? []).filter(
    (row) => cell(row, 'status').toLowerCase() !== 'tobedeleted' && !hasEnded(row, today) && isOf(school, row),
  );

/** An end is the first day on which it is over. One that is written in another way than the formats ask for ends nothing. */
function hasEnded(row: Row, today: string): boolean {
  const end = cell(row, 'endDate') || cell(row, 'roleEndDate');
  return /^\d{4}-\d\d-\d\d/.test(end) && end.slice(0, 10) <= today;
}

/** Where a row says of which school it is, it is of that one. */
function isOf(school: string | null, row: Row): boolean {
  const said = ['schoolSourcedId', 'orgSourcedId', 'orgSourcedIds'].map((column) => cell(row, column)).find(Boolean);
  return school === null || said === undefined || listed(said).includes(school);
}

/** A list in one cell. */
export const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
