/** What is somebody's, as a calendar (iCalendar) that their own one asks for again and again. */
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import type { CalendarFeed, FeedEntry } from '../../bot/ports/feeds.ts';
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import { defined } from '../../shared/defined.ts';
import { inForm, productId, timesOf } from './calendar-form.ts';

/** The text; the same for the same entries, so that whoever asks again is told that nothing changed. */
export function calendarFeed({ title, entries }: CalendarFeed): string {
  const { error, value } = createEvents(entries.map(eventOf), { method: 'PUBLISH', productId, calName: title });
  // It may hold what a duty is about: only its kind is told.
  if (value === null || value === undefined)
    throw new Error(`a calendar could not be made: ${error?.name ?? 'unknown'}`);
  return inForm(value.replaceAll(/^DTSTAMP:.*$/gmu, `DTSTAMP:${stamp}`));
}

/** When it was made would be another moment at each look. */
const stamp = '20260101T000000Z';

function eventOf({ uid, title, text, when, place }: FeedEntry): EventAttributes {
  const times =
    typeof when === 'string'
      ? // RFC 5545, 3.6.1: the end of an event of whole days does not belong to it.
        { start: dayOf(when), end: dayOf(addDays(when, 1)), busyStatus: 'FREE' as const }
      : timesOf(when);
  return { ...times, uid, title, description: text, ...defined({ location: place }) };
}

const dayOf = (day: LocalDate): DateArray => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};
