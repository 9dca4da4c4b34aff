/** A day that somebody would type, as the day that they then pick in a calendar. */
import { today } from '../../src/domain/calendar/local-date.ts';
import { currentSchoolYear } from '../../src/domain/calendar/school-year.ts';
import { readDate } from '../../src/domain/language/said-date.ts';
import type { Behind } from './school-behind.ts';

/** Labels of days that are still to come. */
const ahead = /termiņš|due|^diena$|^day$/iu;

/** The day as a calendar holds it; null for what is no day. */
export function calendarDay(
  label: string,
  said: string,
  { clock, organisation }: Pick<Behind, 'clock' | 'organisation'>,
) {
  if (said === '') return '';
  const day = today(clock.now(), organisation.zone);
  const schoolYear = currentSchoolYear(organisation.schoolYears, day);
  const read = readDate(said, {
    today: day,
    ...(schoolYear && { schoolYear }),
    facing: ahead.test(label) ? 'ahead' : 'back',
  });
  return read?.kind === 'date' ? read.date : null;
}
