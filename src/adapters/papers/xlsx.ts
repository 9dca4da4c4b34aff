/** Writes the tables of a paper as a workbook of Excel, to be sorted and counted: a sheet for each. */
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import type { Paper, PaperCell, PaperTable } from '../../domain/papers/paper.ts';

/** @returns the bytes of the file */
export async function writeXlsx({ title, parts }: Paper): Promise<Uint8Array> {
  const tables = parts.filter((part) => part.kind === 'table');
  const sheets = tables.map((table, index) => sheetOf(table, tables.length === 1 ? title : `${index + 1}. ${title}`));
  return (await writeWorkbook(sheets)).toBuffer();
}

const sheetOf = ({ columns, rows }: PaperTable, title: string) => ({
  sheet: sheetName(title),
  stickyRowsCount: 1,
  columns: columns.map(({ isNarrow }) => ({ width: isNarrow ? 18 : 44 })),
  data: [
    columns.map(({ label }) => ({ value: clean(label), type: String, fontWeight: 'bold', wrap: true }) as const),
    ...rows.map((row) => row.map(cellOf)),
  ] satisfies SheetData,
});

/** A text is never read as a formula; a day is one to Excel, whose days know no zone. */
function cellOf(cell: PaperCell) {
  if (typeof cell === 'number') return { value: cell, type: Number } as const;
  if (typeof cell === 'string') return { value: clean(cell), type: String, wrap: true } as const;
  return { value: new Date(`${cell.day}T00:00:00.000Z`), type: Date, format: 'dd.mm.yyyy' } as const;
}

/** Excel repairs a file with a longer one. */
const longestCell = 32_767;
const clean = (text: string): string => text.replace(/[\uFFFE\uFFFF]/g, '').slice(0, longestCell);

/** Excel takes 31 signs, and not these. */
const sheetName = (title: string): string => title.replaceAll(/[:\\/?*[\]]/g, ' ').slice(0, 31);
