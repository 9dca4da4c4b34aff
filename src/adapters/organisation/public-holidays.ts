/** The public holidays of a country, which the law sets and nobody needs to write down; by the library date-holidays. */
import Holidays from 'date-holidays';
import { addDays, eachDay, type LocalDate } from '../../domain/calendar/local-date.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Whether the public holidays of a country, by its code of two letters (ISO 3166-1: "LV"), are known. */
export function isKnownCountry(country: string): boolean {
  return /^[A-Z]{2}$/.test(country) && country in new Holidays().getCountries();
}

/**
 * The public holidays of these calendar years, in order, with the days that are free in place of one at a weekend
 * (in Latvia for 4 May and 18 November). Days free only from some hour on are left out.
 */
export function publicHolidays(country: string, years: readonly number[]): readonly LocalDate[] {
  const holidays = new Holidays(country, { types: ['public'] });
  const days = years.flatMap((year) =>
    holidays.getHolidays(year).flatMap(({ date, start, end }) => {
      // Rounded, since the day on which the clocks change has an hour more or less.
      const length = Math.round((end.getTime() - start.getTime()) / DAY);
      const first = date.slice(0, 10);
      return eachDay(first, addDays(first, length - 1));
    }),
  );
  return [...new Set(days)].sort();
}
