/** When people are asked for what a meeting needs of them: on working days, at the hour they chose. */
import { freeDaysOf } from '../calendar/free-days.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { type Instant, instantAt } from '../calendar/local-time.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Organisation } from '../people/organisation.ts';
import { nextAtWork, type Preferences } from '../people/preferences.ts';
import type { Slot } from './meeting.ts';

/** Working days before the meeting on which teachers are asked for their two lines. */
const daysBefore = 3;

export interface Telling {
  readonly organisation: Organisation;
  readonly preferences: Preferences;
  readonly slot: Slot;
}

/** Whether the people of a meeting are reminded of it in the message of that day: on its day, and on the working day before. */
export const isReminded = ({ date }: Slot, on: LocalDate, freeDays: ReadonlySet<LocalDate>): boolean =>
  on <= date && date <= addWorkingDays({ from: on, days: 1, holidays: freeDays });

/** Three working days before it. */
export function whenToContribute({ organisation, preferences, slot }: Telling): Instant {
  const holidays = freeDaysOf(organisation);
  const day = addWorkingDays({ from: slot.date, days: -daysBefore, holidays });
  return instantAt(day, preferences.hour, organisation.zone).toISOString();
}

/** The working day after it, on which the organiser is at work. */
export function whenToWriteMinutes({ organisation, preferences, slot }: Telling): Instant {
  const holidays = freeDaysOf(organisation);
  const day = nextAtWork(preferences, addWorkingDays({ from: slot.date, days: 1, holidays }), holidays);
  return instantAt(day, preferences.hour, organisation.zone).toISOString();
}
