/** A meeting as a calendar file (iCalendar), which calendars add, move or take away by its id. */
import { createEvents, type DateArray } from 'ics';
import type { CalendarEvent } from '../../bot/ports/mail.ts';
import { defined } from '../../shared/defined.ts';

/**
 * The text of the file; its times are in UTC, as the library writes no time zones.
 * @param from whom mails come from, an address with or without a name before it: it stands as the organiser, since a
 *   calendar takes what names its own owner so for a copy of what it has, and adds nothing
 */
export function calendarFile(event: CalendarEvent, from: string): string {
  const { method, organiser, people, withoutReceiver } = event;
  const { error, value } = createEvents(
    [
      {
        ...timesOf(event),
        uid: event.uid,
        sequence: event.sequence,
        title: event.summary,
        description: event.description,
        ...defined({ location: event.place }),
        // RFC 5546, 3.2.5: a meeting that goes on without somebody has no status in what takes it out of their calendar.
        ...(withoutReceiver !== true && { status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED' }),
        organizer: { name: plain(`${organiser.name} (Solis)`), email: addressIn(from) },
        attendees: people.map(({ name, email }) => ({
          name: plain(name),
          email,
          role: 'REQ-PARTICIPANT',
          cutype: 'INDIVIDUAL',
          // Who comes is settled in the chat: nobody is asked to answer a mail.
          ...(method === 'REQUEST' && {
            partstat: email === organiser.email ? 'ACCEPTED' : 'NEEDS-ACTION',
            rsvp: false,
          }),
        })),
      },
    ],
    { method, productId: '-//Solis//Solis//LV' },
  );
  // It may hold what the meeting is about: only its kind is told.
  if (value === null || value === undefined)
    throw new Error(`a calendar file could not be made: ${error?.name ?? 'unknown'}`);
  return inForm(value);
}

const utc = { startInputType: 'utc', startOutputType: 'utc', endInputType: 'utc', endOutputType: 'utc' } as const;

function timesOf({ start, minutes }: CalendarEvent) {
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

/** The address of "Solis <solis@skola.example>". */
const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;

/** A quote may not stand within a parameter (RFC 5545, 3.2). */
const plain = (name: string): string => name.replaceAll('"', '');

/** The library folds by letters and puts words in quotes that RFC 5545 wants without. */
function inForm(text: string): string {
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
