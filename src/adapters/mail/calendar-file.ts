/** A meeting as a calendar file (iCalendar), which calendars add, move or take away by its id. */
import { createEvents } from 'ics';
import type { CalendarEvent } from '../../bot/ports/mail.ts';
import { defined } from '../../shared/defined.ts';
import { inForm, productId, timesOf } from './calendar-form.ts';

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
    { method, productId },
  );
  // It may hold what the meeting is about: only its kind is told.
  if (value === null || value === undefined)
    throw new Error(`a calendar file could not be made: ${error?.name ?? 'unknown'}`);
  return inForm(value);
}

/** The address of "Solis <solis@skola.example>". */
const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;

/** A quote may not stand within a parameter (RFC 5545, 3.2). */
const plain = (name: string): string => name.replaceAll('"', '');
