/** Whether a message must wait: nothing is sent at night, on free days, or while somebody is away. */
import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import { addDays, type LocalDate, today } from '../../domain/calendar/local-date.ts';
import { instantAt, timeOf } from '../../domain/calendar/local-time.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { isAtWork, nextAtWork, type Preferences, quiet, usualPreferences } from '../../domain/people/preferences.ts';
import type { Services } from '../core/turn.ts';
import type { Delivery, DeliveryContent, DeliveryOutcome } from '../ports/delivery.ts';

/**
 * Null where it may go out now. What is said of a day is never sent on another: that day has messages of its own. A mail wakes
 * nobody. Channels are written to when the school works.
 */
export async function waitingFor(services: Services, { to, content, by }: Delivery): Promise<DeliveryOutcome | null> {
  const { organisation, clock } = services;
  const now = clock.now();
  const day = today(now, organisation.zone);
  const only = onlyOn(content);
  if (only !== null && only !== day) return { state: 'dropped' };
  if (by === 'mail') return null;
  const preferences =
    to.kind === 'member' ? await services.preferences.load(organisation.id, to.member) : usualPreferences;
  const opening = nextOpening(organisation, preferences, now);
  if (opening === null) return null;
  if (only !== null && opening.date !== day) return { state: 'dropped' };
  return { state: 'pending', notBefore: opening.at.toISOString() };
}

/** The day on which alone it is said; null where any will do. */
function onlyOn(content: DeliveryContent): LocalDate | null {
  if (content.kind === 'daily') return content.date;
  return content.kind === 'log' ? content.day : null;
}

type Calendar = Pick<Organisation, 'zone' | 'schoolYears' | 'publicHolidays'>;

/** The day and time at which somebody may be written to next. */
interface Opening {
  readonly date: LocalDate;
  readonly at: Date;
}

/** Null where they may be written to now; else when they may: at their hour, on the next day on which they are at work. */
function nextOpening(calendar: Calendar, preferences: Preferences, now: Date): Opening | null {
  const date = today(now, calendar.zone);
  const time = timeOf(now, calendar.zone);
  const freeDays = freeDaysOf(calendar);
  const isWorking = isAtWork(preferences, date, freeDays);
  if (isWorking && time >= quiet.until && time < quiet.from) return null;
  const next = nextAtWork(preferences, isWorking && time < quiet.until ? date : addDays(date, 1), freeDays);
  return { date: next, at: instantAt(next, hourOf(preferences), calendar.zone) };
}

/** The hour that somebody chose, as far as it is no hour of the night. */
export const hourOf = ({ hour }: Pick<Preferences, 'hour'>): string =>
  hour < quiet.until ? quiet.until : hour >= quiet.from ? '19:00' : hour;
