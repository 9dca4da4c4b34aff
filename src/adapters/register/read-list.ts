/** Reads a list of people, learners, classes or teaching whose columns are known. */

import type { ListPart } from '../../domain/register/column-map.ts';
import type { Register, RowFault } from '../../domain/register/register.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { ListMap } from './choose-columns.ts';
import { classIn, learnerIn, personIn, teachingIn } from './list-rows.ts';
import { cell, type Row, type Table } from './table.ts';

export interface RegisterRead {
  readonly register: Register;
  readonly faults: readonly RowFault[];
}

export function readList(table: Table, map: ListMap): RegisterRead {
  const rows = table.rows.filter((row) => counts(row, map));
  switch (map.of) {
    case 'people': {
      const all = once(
        rows,
        (row) => personIn(row, map),
        ({ name, email }) => email ?? name,
      );
      const { register, faults } = gathered('people', all);
      return { register: { ...register, ...(map.sign && { areAccounts: true }) }, faults };
    }
    case 'learners':
      return gathered(
        'learners',
        once(
          rows,
          (row) => learnerIn(row, map),
          (one) => one.source ?? one.code ?? `${one.name} ${one.class}`,
        ),
      );
    case 'classes':
      return gathered(
        'classes',
        once(
          rows,
          (row) => classIn(row, map),
          ({ title }) => title,
        ),
      );
    case 'teaching':
      return gathered(
        'teaching',
        rows.flatMap((row) => teachingIn(row, map)),
      );
    default:
      return map.of satisfies never;
  }
}

function counts(row: Row, { only, without = {} }: ListMap): boolean {
  const isLeftOut = Object.entries(without).some(([column, words]) => words.includes(cell(row, column).toLowerCase()));
  return !isLeftOut && (only === undefined || cell(row, only.column).startsWith(only.begins));
}

/** What each row says; who stands there a second time is a fault of that row. */
function once<One extends object>(
  rows: readonly Row[],
  read: (row: Row) => One | RowFault,
  signOf: (one: One) => string,
): readonly (One | RowFault)[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const one = read(row);
    if (isFault(one)) return one;
    const sign = foldText(signOf(one)).text;
    if (seen.has(sign)) return { ...row.at, problem: 'twice' };
    seen.add(sign);
    return one;
  });
}

function gathered<One extends object>(part: ListPart, read: readonly (One | RowFault)[]): RegisterRead {
  const faults = read.filter(isFault);
  const good = read.filter((one) => !isFault(one));
  return { register: { [part]: good, incomplete: faults.length > 0 ? [part] : [] }, faults };
}

const isFault = (one: object): one is RowFault => 'problem' in one;
