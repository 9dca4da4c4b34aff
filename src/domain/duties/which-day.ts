/** Of two days, the one that comes first or last. */
import type { LocalDate } from '../calendar/local-date.ts';

export function earlierOf(one: LocalDate, other: LocalDate): LocalDate {
  if (one < other) return one;
  return other;
}

export function laterOf(one: LocalDate, other: LocalDate): LocalDate {
  if (one > other) return one;
  return other;
}
