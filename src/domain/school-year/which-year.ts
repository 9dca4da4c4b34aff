/** Which school year is to be closed, and whether it was closed already. */
import { today as dayOf, type LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { SchoolYear } from '../calendar/school-year.ts';

/** Who made a version of an organisation when and why, as far as it matters here. */
interface Note {
  readonly number: number;
  readonly at: Instant;
  readonly why: { readonly kind: string; readonly to?: number; readonly year?: string };
}

/** The version by which a school year was closed. */
export interface Closing {
  readonly year: string;
  readonly number: number;
  readonly at: Instant;
}

/** The last closing that counts: whoever went back to a version before it has undone it. @param notes in any order */
export function closingOf(notes: readonly Note[]): Closing | null {
  const after = new Map<number, Closing | null>([[0, null]]);
  for (const { number, at, why } of notes.toSorted((one, other) => one.number - other.number)) {
    const before = after.get(number - 1) ?? null;
    if (why.kind === 'year-closed' && why.year !== undefined) after.set(number, { year: why.year, number, at });
    else after.set(number, why.kind === 'back' ? (after.get(why.to ?? 0) ?? null) : before);
  }
  return after.get(Math.max(0, ...after.keys())) ?? null;
}

/** The day after which a school year is over for every grade. */
export const lastDayOfYear = ({ semesters, otherEnds = [] }: SchoolYear): LocalDate =>
  otherEnds
    .map(({ end }) => end.date)
    .reduce((last, date) => [last, date].toSorted().at(-1) ?? last, semesters[1].end.date);

/** "2027/2028" of "2026/2027". */
export function yearAfter(id: string): string {
  const first = Number(id.slice(0, 4)) + 1;
  return `${first}/${first + 1}`;
}

/** The first day of the year that follows, or the usual one where the calendar does not know it. */
export const firstDayAfter = (years: readonly SchoolYear[], id: string): LocalDate =>
  years.find((year) => year.id === yearAfter(id))?.semesters[0].start.date ?? `${id.slice(5)}-09-01`;

interface Known {
  readonly schoolYears: readonly SchoolYear[];
  readonly zone: string;
  readonly notes: readonly Note[];
  readonly today: LocalDate;
}

/** The last school year that is over, where the organisation was here before the next began; null where there is none. */
export function endedYear({ schoolYears, zone, notes, today }: Known): SchoolYear | null {
  const last = lastOf(schoolYears.filter((year) => lastDayOfYear(year) < today));
  if (last === null) return null;
  const first = notes.reduce<Note | null>((one, note) => (one && one.number < note.number ? one : note), null);
  const isOurs = first === null || dayOf(new Date(first.at), zone) < firstDayAfter(schoolYears, last.id);
  return isOurs ? last : null;
}

/** The year whose closing lies ahead: one that is over and was not closed, else the first that is not over; null where the calendar has none. */
export function yearAhead(known: Known): SchoolYear | null {
  const ended = endedYear(known);
  if (ended !== null && closingOf(known.notes)?.year !== ended.id) return ended;
  const coming = known.schoolYears.filter((year) => lastDayOfYear(year) >= known.today);
  return coming.toSorted((one, other) => (one.id < other.id ? -1 : 1))[0] ?? null;
}

const lastOf = (years: readonly SchoolYear[]): SchoolYear | null =>
  years.toSorted((one, other) => (one.id < other.id ? 1 : -1))[0] ?? null;

/** So long after the next year began somebody will have moved the classes by hand. */
const weeksOfMoving = 4;

/** Whether the classes may be those of the next year already: something was taken over since the year was over, or the next one began long ago. */
export function mayHaveMoved({ schoolYears, zone, notes, today }: Known, year: SchoolYear): boolean {
  const last = lastDayOfYear(year);
  const isTaken = notes.some(
    ({ at, why }) => (why.kind === 'register' || why.kind === 'file') && dayOf(new Date(at), zone) > last,
  );
  const begins = Date.parse(firstDayAfter(schoolYears, year.id));
  return isTaken || Date.parse(today) - begins > weeksOfMoving * 7 * 24 * 60 * 60 * 1000;
}
