/** The semester that a message names ("par 1. semestri", "pagājušajā semestrī", "second semester of 2025/2026"), looking back. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { SchoolYear } from '../calendar/school-year.ts';
import { foldText } from '../text/fold-text.ts';

const numbers = [
  /(?<![\d./])1\.?\s*semestr|pirm\p{L}*\s+semestr|first (?:semester|term)|(?:semester|term) 1\b/u,
  /(?<![\d./])2\.?\s*semestr|otr\p{L}*\s+semestr|second (?:semester|term)|(?:semester|term) 2\b/u,
];
const OVER = /pagajus|iepriekse|\blast\b|previous/u;
const YEAR = /(?<first>\d{4})\.?\s*[/–-]\s*(?:20)?(?<second>\d{2})\b/u;

export interface SaidSemester {
  readonly year: string;
  readonly number: 1 | 2;
}

/** The latest that has begun and fits what is said; null where none does. */
export function semesterIn(text: string, years: readonly SchoolYear[], today: LocalDate): SaidSemester | null {
  const { text: folded } = foldText(text);
  const number = numbers.findIndex((one) => one.test(folded)) + 1;
  const { first, second } = YEAR.exec(folded)?.groups ?? {};
  const all = years
    .flatMap(({ id, semesters }) =>
      semesters.map(({ start, end }, index) => ({ year: id, number: index === 0 ? 1 : 2, start, end }) as const),
    )
    .filter(({ start, end }) => (OVER.test(folded) ? end.date < today : start.date <= today))
    .filter(
      (one) => (number === 0 || one.number === number) && (first === undefined || one.year === `${first}/20${second}`),
    )
    .toSorted((one, other) => one.start.date.localeCompare(other.start.date));
  const last = all.at(-1);
  return last === undefined ? null : { year: last.year, number: last.number };
}
