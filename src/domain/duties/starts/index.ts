/** The registry of what starts a duty: one file for each kind, one line here. */
import type { Occurrence, StartAsked, StartKind } from './asked.ts';
import { called } from './called.ts';
import { date } from './date.ts';
import { event } from './event.ts';
import { meeting } from './meeting.ts';
import { recurrence } from './recurrence.ts';
import { semester } from './semester.ts';
import { task } from './task.ts';

export const startKinds = { date, semester, event, called, task, recurrence, meeting } as const satisfies {
  readonly [Kind in StartKind]: (asked: StartAsked<Kind>) => readonly Occurrence[];
};

/** The times that a duty is owed in the school year that runs. */
export function occurrencesOf(asked: StartAsked<StartKind>): readonly Occurrence[] {
  const kind = startKinds[asked.start.kind] as (asked: StartAsked<StartKind>) => readonly Occurrence[];
  return kind(asked);
}
