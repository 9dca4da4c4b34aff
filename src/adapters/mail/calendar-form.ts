/** What all that goes to a calendar has in common: times in UTC, and the form that RFC 5545 wants. */
import type { DateArray } from 'ics';
import type { Instant } from '../../domain/calendar/local-time.ts';

export const productId = '-//Solis//Solis//LV';

const utc = { startInputType: 'utc', startOutputType: 'utc', endInputType: 'utc', endOutputType: 'utc' } as const;

export function timesOf({ start, minutes }: { readonly start: Instant; readonly minutes: number }) {
  const begins = new Date(start);
  return { ...utc, start: inUtc(begins), end: inUtc(new Date(begins.getTime() + minutes * 60_000)) };
}

const inUtc = (moment: Date): DateArray => [
  moment.getUTCFullYear(),
  moment.getUTCMonth() + 1,
  moment.getUTCDate(),
  moment.getUTCHours(),
  moment.getUTCMinutes(),
];

/** The library folds by letters and puts words in quotes that RFC 5545 wants without. */
export function inForm(text: string): string {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => folded(/^ATTENDEE;/.test(line) ? line.replace(/="([A-Z-]+)"(?=[;:])/g, '=$1') : line))
    .join('\r\n');
}

/** Bytes of a line (RFC 5545, 3.1); each that goes on begins with a blank. */
const longestLine = 75;

function folded(line: string): string {
  let bytes = 0;
  let written = '';
  for (const letter of line) {
    const more = Buffer.byteLength(letter);
    if (bytes + more > longestLine) {
      written += '\r\n ';
      bytes = 1;
    }
    written += letter;
    bytes += more;
  }
  return written;
}
