/** The meetings that a message of the day reminds of: those of the day itself, and of the next one on which the school works. */
import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { isReminded } from '../../domain/meetings/when-to-tell.ts';
import type { Member, Organisation } from '../../domain/people/organisation.ts';
import type { DutyLookup } from './load-duties.ts';

/** Those of them whose people were invited. */
export function remindedOn(
  day: LocalDate,
  meetings: readonly Meeting[],
  organisation: Organisation,
): readonly Meeting[] {
  const freeDays = freeDaysOf(organisation);
  return meetings.filter(
    ({ state, slot }) => state === 'invited' && slot !== undefined && isReminded(slot, day, freeDays),
  );
}

/** A member's own that a message of that day speaks of and that are not over yet. Throws what the store throws. */
export async function meetingsFor(
  { services, organisation, today }: DutyLookup,
  { id }: Member,
  date: LocalDate,
): Promise<readonly Meeting[]> {
  const ahead = await services.meetings.list(organisation.id, { member: id, since: today });
  return remindedOn(date, ahead, organisation);
}
