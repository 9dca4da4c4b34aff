/** A meeting as a calendar file (iCalendar), which calendars add, move or take away by its id. */
import { createEvents, type DateArray } from 'ics';
import type { CalendarEvent } from '../../bot/ports/mail.ts';
import { defined } from '../../shared/defined.ts';

/** The text of the file; its times are in UTC, as the library writes no time zones. */
export function calendarFile(event: CalendarEvent): string {
  const { method, uid, sequence, start, minutes, summary, place, organiser, people } = event;
  const begins = new Date(start);
  const { error, value } = createEvents(
    [
      {
        uid,
        sequence,
        title: summary,
        ...defined({ location: place }),
        start: inUtc(begins),
        startInputType: 'utc',
        startOutputType: 'utc',
        end: inUtc(new Date(begins.getTime() + minutes * 60_000)),
        endInputType: 'utc',
        endOutputType: 'utc',
        status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
        organizer: { name: organiser.name, email: organiser.email },
        attendees: people.map(({ name, email }) => ({
          name,
          email,
          role: 'REQ-PARTICIPANT',
          cutype: 'INDIVIDUAL',
          ...(method === 'REQUEST' && { partstat: 'NEEDS-ACTION', rsvp: true }),
        })),
      },
    ],
    { method, productId: '-//Solis//Solis//LV' },
  );
  // It may hold what the meeting is about: only its kind is told.
  if (value === null) throw new Error(`a calendar file could not be made: ${error?.name ?? 'unknown'}`);
  return value;
}

const inUtc = (moment: Date): DateArray => [
  moment.getUTCFullYear(),
  moment.getUTCMonth() + 1,
  moment.getUTCDate(),
  moment.getUTCHours(),
  moment.getUTCMinutes(),
];
