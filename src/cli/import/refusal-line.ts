/** Why a register was not read, and what to do, in a line of the terminal. */
import type { Refusal } from '../../adapters/register/refusal.ts';
import { listFields } from '../../domain/register/column-map.ts';

export function refusalLine(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'too-large':
      return `${refusal.file} is larger than the register of any school. Give the export of this school only.`;
    case 'bad-zip':
      return `${refusal.file} is damaged, or would put files outside its folder. Export it again.`;
    case 'old-excel':
      return `${refusal.file} is an Excel file of before 2007. Open it and save it as .xlsx or CSV.`;
    case 'no-table':
      return `${refusal.file} is no table. Give a zip or folder of OneRoster or School Data Sync, or a list as CSV or .xlsx.`;
    case 'open-quote':
      return `${refusal.file}:${refusal.line} a quotation mark is not closed, so that nothing behind it can be told apart. Mend the line.`;
    case 'column-twice':
      return `${refusal.file} has two columns “${refusal.column}”. Rename or remove one.`;
    case 'delta':
      return `${refusal.file} says that the export holds changes only. Export everything (“bulk”).`;
    case 'missing-file':
      return `${refusal.file} is missing. Export it as well.`;
    case 'missing-column':
      return `${refusal.file} has no column “${refusal.column}” that may be read. Export it with that column.`;
    case 'which-school':
      return `Several schools are in it, and none is called as this one: ${refusal.schools.join('; ')}. Name it so in the file of the organisation, or export one school.`;
    case 'which-columns':
      return `${refusal.file} has the columns ${refusal.headers.join('; ')}. Say once what they hold: --of people, learners, classes or teaching, and for each column --column FIELD=HEADER, where FIELD is one of ${listFields.join(', ')}.`;
    case 'which-rows':
      return `Staff and learners stand in one list. Say which rows are of the staff: --only "${refusal.column}=..." with how it begins there, one of: ${refusal.values.join('; ')}.`;
    default:
      return refusal satisfies never;
  }
}
