/** Reads a table from text whose cells stand between commas, semicolons or tabs. */
import { CsvError, parse } from 'csv-parse/sync';
import { limits } from './limits.ts';
import { Refused } from './refusal.ts';
import { asTable, type RawRow, type Table } from './table.ts';

/** Throws `Refused`. */
export function readCsv(file: string, text: string): Table {
  // Excel writes such a line for itself.
  const told = /^sep=(.)\r?\n/.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  return asTable(file, rawRows(file, body, told?.[1] ?? separatorOf(body), told === null ? 0 : 1));
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function rawRows(file: string, text: string, delimiter: string, before: number): readonly RawRow[] {
  try {
    const read = parse(text, {
      ...{ delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true, bom: true },
      ...{ max_record_size: limits.columns * limits.cellLength, to: limits.rows + 50 },
    }) as unknown as readonly Parsed[];
    return read.map(({ record, info }) => ({ line: info.lines + before, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw new Refused({ kind: 'too-large', file });
    const line = typeof error.lines === 'number' ? error.lines + before : 1;
    throw new Refused({ kind: 'open-quote', file, line });
  }
}

/** The one that the first line which has any holds most often outside quotes: a comma within "2,5" separates nothing. */
function separatorOf(text: string): string {
  const count = (line: string, sign: string) => line.replace(/"[^"]*"/g, '').split(sign).length;
  const line = text.split(/\r?\n|\r/, 20).find((one) => [';', '\t', ','].some((sign) => count(one, sign) > 1)) ?? '';
  return [';', '\t', ','].reduce((most, sign) => (count(line, sign) > count(line, most) ? sign : most));
}
