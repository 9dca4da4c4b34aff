/** What one row of a list says, or what is wrong with it. */
import { learnerCodeForm } from '../../domain/people/ids.ts';
import type { ListField } from '../../domain/register/column-map.ts';
import type {
  RegisterClass,
  RegisterLearner,
  RegisterPerson,
  RegisterTeaching,
  RowFault,
  SaidPerson,
} from '../../domain/register/register.ts';
import { defined } from '../../shared/defined.ts';
import type { ListMap } from './choose-columns.ts';
import { readAddress } from './read-address.ts';
import { listed } from './roster-tables.ts';
import { cell, lacking, type Row } from './table.ts';

export function personIn(row: Row, map: ListMap): RegisterPerson | RowFault {
  const name = nameIn(row, map);
  if (typeof name !== 'string') return name;
  const address = textIn(row, map, 'email') || (map.otherwise === undefined ? '' : cell(row, map.otherwise));
  if (address === '') return { name };
  const email = readAddress(address);
  return email === null ? { ...row.at, ...columnOf(map, 'email'), problem: 'not-an-address' } : { name, email };
}

export function learnerIn(row: Row, map: ListMap): RegisterLearner | RowFault {
  const name = nameIn(row, map);
  if (typeof name !== 'string') return name;
  const inClass = textIn(row, map, 'class');
  if (inClass === '') return missing(row, map, 'class');
  const [source, code] = (['source', 'code'] as const).map((field) => textIn(row, map, field) || undefined);
  if (code !== undefined && !learnerCodeForm.test(code))
    return { ...row.at, ...columnOf(map, 'code'), problem: 'not-a-code' };
  return { name, class: inClass, at: row.at, ...defined({ source, code }) };
}

export function classIn(row: Row, map: ListMap): RegisterClass | RowFault {
  const title = textIn(row, map, 'class');
  if (title === '') return missing(row, map, 'class');
  const teacher = teacherIn(row, map);
  return { title, at: row.at, ...defined({ teacher }) };
}

/** One for each class of the row, "7.a, 7.b". */
export function teachingIn(row: Row, map: ListMap): readonly (RegisterTeaching | RowFault)[] {
  const empty = (['subject', 'class', 'teacher'] as const).find((field) => textIn(row, map, field) === '');
  if (empty !== undefined) return [missing(row, map, empty)];
  const teacher = teacherIn(row, map) ?? {};
  const subject = textIn(row, map, 'subject');
  return listed(textIn(row, map, 'class')).map((each) => ({ subject, class: each, teacher, at: row.at }));
}

function teacherIn(row: Row, map: ListMap): SaidPerson | undefined {
  const said = textIn(row, map, 'teacher');
  if (said === '') return undefined;
  return said.includes('@') ? { email: said } : { name: said };
}

function nameIn(row: Row, map: ListMap): string | RowFault {
  const reversed = textIn(row, map, 'name-reversed');
  if (reversed !== '') return turned(reversed);
  const parts = [textIn(row, map, 'given'), textIn(row, map, 'family')].filter(Boolean);
  const name = textIn(row, map, 'name') || parts.join(' ');
  if (name !== '') return name;
  return missing(
    row,
    map,
    (['name', 'name-reversed', 'family'] as const).find((field) => map.columns[field]) ?? 'name',
  );
}

/** "Bērziņa, Anna Marija" or "Bērziņa Anna Marija". */
function turned(name: string): string {
  const [, family = '', given = ''] = /^([^,\s]+(?:\s*-\s*[^,\s]+)?|[^,]+(?=,))[,\s]+(.+)$/u.exec(name) ?? [];
  return given === '' ? name : `${given.trim()} ${family.trim()}`;
}

const textIn = (row: Row, { columns }: ListMap, field: ListField): string => {
  const column = columns[field];
  return column === undefined ? '' : cell(row, column);
};

const missing = (row: Row, { columns }: ListMap, field: ListField): RowFault => lacking(row, columns[field] ?? field);

const columnOf = ({ columns }: ListMap, field: ListField): { readonly column?: string } =>
  defined({ column: columns[field] });
