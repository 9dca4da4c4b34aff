/** The registry of what starts a duty: one file for each kind, one line here. */
import type { RuleStart } from '../rule.ts';
import type { Occurrence, StartAsked, StartKind } from './asked.ts';
import { before } from './before.ts';
import { called } from './called.ts';
import { changed } from './changed.ts';
import { date } from './date.ts';
import { decided } from './decided.ts';
import { document } from './document.ts';
import { entered } from './entered.ts';
import { event } from './event.ts';
import { expiry } from './expiry.ts';
import { meeting } from './meeting.ts';
import { month } from './month.ts';
import { possible } from './possible.ts';
import { recurrence } from './recurrence.ts';
import { rowDay } from './row-day.ts';
import { semester } from './semester.ts';
import { task } from './task.ts';
import { version } from './version.ts';

/** Their days come with the school year, whatever happens. */
const calendarKinds = { date, semester, recurrence, month, before } as const;

export const startKinds = {
  ...calendarKinds,
  event,
  document,
  called,
  task,
  meeting,
  expiry,
  'row-day': rowDay,
  possible,
  changed,
  entered,
  decided,
  version,
} as const satisfies {
  readonly [Kind in StartKind]: (asked: StartAsked<Kind>) => readonly Occurrence[];
};

/** Whether a duty is owed on a day of the calendar: one that had passed when it was first heard of binds nobody, and with another school year it is owed no more. */
export const isOfCalendar = ({ kind }: RuleStart): boolean => Object.hasOwn(calendarKinds, kind);

/** The times that a duty is owed in the school year that runs. */
export function occurrencesOf(asked: StartAsked<StartKind>): readonly Occurrence[] {
  const kind = startKinds[asked.start.kind] as (asked: StartAsked<StartKind>) => readonly Occurrence[];
  return kind(asked);
}
