/** The month that a message names ("novembris", "oktobrī", "December"): the last one of that name. */
import { addMonths, type LocalDate, lastOfMonth } from '../calendar/local-date.ts';
import { foldText } from '../text/fold-text.ts';
import { MONTH, monthNumber, WORD_START } from './said-words.ts';

const NAMED = new RegExp(`${WORD_START}(?<month>${MONTH})`, 'u');

/** The last day of the month that a text names, this year or the next; undefined where it names none. */
export function endOfMonthIn(text: string, today: LocalDate): LocalDate | undefined {
  const named = NAMED.exec(foldText(text).text)?.groups?.month;
  if (named === undefined) return undefined;
  const end = lastOfMonth(`${today.slice(0, 4)}-${String(monthNumber(named)).padStart(2, '0')}-01`);
  return end < today ? addMonths(end, 12) : end;
}

/** In its first days people speak of the month that is over. */
const stillTheLast = 10;

/** "2026-11"; where none is named, the one that runs, or has just ended. */
export function monthIn(text: string, today: LocalDate): string {
  const named = NAMED.exec(foldText(text).text)?.groups?.month;
  if (named === undefined) return (Number(today.slice(8)) <= stillTheLast ? addMonths(today, -1) : today).slice(0, 7);
  const month = `${today.slice(0, 4)}-${String(monthNumber(named)).padStart(2, '0')}`;
  return month <= today.slice(0, 7) ? month : addMonths(`${month}-01`, -12).slice(0, 7);
}
