/** Reads ends of periods: semestra beigās, 1. semestra beigās, mēneša beigās, decembra beigās, end of the school year. */
import { addDays, addMonths, type LocalDate, lastOfMonth, mondayOf } from '../calendar/local-date.ts';
import { type CalendarDate, endOfSemester } from '../calendar/school-year.ts';
import { meantDay, type SaidContext, type SaidMatch, type SaidMeaning, type SaidReader } from './said-reader.ts';
import { MONTH, monthNumber, NEXT, THIS, WORD_END, WORD_START, YEAR } from './said-words.ts';

// Not "beigu": "semestra beigu darbs" is a test, not a day.
const END = 'beig(?:as|am)';
const OF = String.raw`(?:the\s+)?end\s+of(?:\s+the)?\s+`;
const WHICH = String.raw`(?:(?:(?<next>${NEXT})|${THIS})\s+)?`;
const IN_YEAR = String.raw`(?:(?<year>${YEAR})\.?\s?g(?:ada|\.)\s+)?`;
// "end of year 7", "end of week 3": a class and a week by number.
const NO_NUMBER = String.raw`(?!\s+\d)`;
const FIRST = String.raw`(?<first>1\.|i\s|i\.|pirma\s|1st\s|first\s)`;
const SECOND = String.raw`(?<second>2\.|ii\s|ii\.|otra\s|2nd\s|second\s)`;

export const END_READERS: readonly SaidReader[] = [
  reader(String.raw`(?<!\d\.\s*)(?:(?:${FIRST}|${SECOND})\s*)?${WHICH}(?:macibu\s+)?semestra\s+${END}`, readSemester),
  reader(
    String.raw`${OF}(?:(?:${FIRST}|${SECOND})\s*)?${WHICH}(?:semester|term)(?:\s+(?:(?<firstAfter>1)|(?<secondAfter>2)))?`,
    readSemester,
  ),
  reader(String.raw`${WHICH}mac(?:ibu|\.)\s*gada\s+${END}`, readSchoolYear),
  reader(String.raw`${OF}${WHICH}(?:school|academic)\s+year`, readSchoolYear),
  reader(String.raw`${WHICH}menesa\s+${END}`, readMonth),
  reader(`${OF}${WHICH}month${NO_NUMBER}`, readMonth),
  reader(String.raw`${IN_YEAR}(?<month>${MONTH})\s+${END}`, readNamedMonth),
  reader(String.raw`${OF}(?<month>${MONTH})(?:,?\s+(?<yearAfter>${YEAR}))?`, readNamedMonth),
  reader(String.raw`(?:(?<year>${YEAR})\.?\s?|${WHICH})gada\s+${END}`, readYear),
  reader(`${OF}${WHICH}year${NO_NUMBER}`, readYear),
  reader(String.raw`${WHICH}nedelas\s+${END}`, readWeek),
  reader(`${OF}${WHICH}week${NO_NUMBER}`, readWeek),
];

function reader(core: string, read: SaidReader['read']): SaidReader {
  return { pattern: new RegExp(`${WORD_START}${core}${WORD_END}`, 'gu'), read };
}

function readSemester({ groups }: SaidMatch, { today, schoolYear }: SaidContext): SaidMeaning {
  if (!schoolYear) return { kind: 'no-calendar' };
  const [first, second] = schoolYear.semesters;
  if (groups.first ?? groups.firstAfter) return known(first.end);
  if (groups.second ?? groups.secondAfter) return known(second.end);
  const end = endOfSemester(schoolYear, today);
  if (!groups.next) return known(end);
  return known(end && endOfSemester(schoolYear, addDays(end.date, 1)));
}

function readSchoolYear({ groups }: SaidMatch, { today, schoolYear }: SaidContext): SaidMeaning {
  const end = schoolYear?.semesters[1].end;
  return known(end && !groups.next && today <= end.date ? end : null);
}

function readMonth({ groups }: SaidMatch, { today }: SaidContext): SaidMeaning {
  return { kind: 'date', date: lastOfMonth(groups.next ? addMonths(today, 1) : today) };
}

function readNamedMonth({ groups }: SaidMatch, context: SaidContext): SaidMeaning {
  const month = monthNumber(groups.month ?? '');
  const year = groups.year ?? groups.yearAfter;
  const first = meantDay(
    { year: year === undefined ? undefined : Number(year), month, day: 1 },
    { ...context, today: firstOfMonth(context.today) },
  );
  return first.kind === 'date' ? { kind: 'date', date: lastOfMonth(first.date) } : first;
}

function readYear({ groups }: SaidMatch, { today }: SaidContext): SaidMeaning {
  const year = groups.year ?? Number(today.slice(0, 4)) + (groups.next ? 1 : 0);
  return { kind: 'date', date: `${year}-12-31` };
}

// A school's week ends on Friday; said at the weekend, it is the coming week's.
function readWeek({ groups }: SaidMatch, { today }: SaidContext): SaidMeaning {
  const friday = addDays(mondayOf(today), 4);
  return { kind: 'date', date: groups.next || friday < today ? addDays(friday, 7) : friday };
}

function known(end: CalendarDate | null): SaidMeaning {
  return end ? { kind: 'date', date: end.date, estimated: !end.confirmed } : { kind: 'no-calendar' };
}

function firstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 8)}01`;
}
