/** The days to which a duty may be put off with one tap. */
import { addDays, type LocalDate, weekdayOf } from '../../domain/calendar/local-date.ts';
import type { CheckContext } from '../../domain/duties/check-context.ts';
import { workingDayOnOrAfter } from '../../domain/duties/ladder.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { SnoozeDays } from './views/duty-forms.ts';

/** Tomorrow, next Monday, three days before it is due; each on a working day, and each day once. */
export function snoozeDays({ due }: Pick<Obligation, 'due'>, { today, freeDays }: CheckContext): SnoozeDays {
  const working = (day: LocalDate): LocalDate => workingDayOnOrAfter(day, freeDays);
  const tomorrow = working(addDays(today, 1));
  const monday = working(addDays(today, 8 - weekdayOf(today)));
  const beforeDue = working(addDays(due, -3));
  return {
    tomorrow,
    monday: monday === tomorrow ? null : monday,
    beforeDue: beforeDue <= today || beforeDue === tomorrow || beforeDue === monday ? null : beforeDue,
  };
}
