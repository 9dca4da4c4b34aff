/** Reads dates written in figures: 15.12., 15.12.2026, 15/12, 2026-12-15, 15. datumā, the 15th. */
import { meantDay, type SaidContext, type SaidMatch, type SaidMeaning, type SaidReader } from './said-reader.ts';
import { NUMBER_END, NUMBER_START, WEEKDAY, WORD_END, WORD_START, YEAR } from './said-words.ts';

const WEEKDAY_BEFORE = String.raw`(?:${WORD_START}(?<weekday>${WEEKDAY}),?\s+)?`;
// Rules, books and tests number their parts as dates are written: "25.10. punkts", "5.11. un 5.12. uzdevums".
const NUMBERED_PART =
  /^\s*(?:(?:,|un|and|[-–])\s*\d{1,2}(?:\.\d{1,2})?\.?\s*){0,9}(?:punkt|apakspunkt|uzd|vingr|piemer|attel|tabul|nodal|lpp|pant|point|section|chapter|page|exercise|problem|task)/;

/** Before the number of a part: "uzdevums 5.12", "lpp. 11.10". */
const NUMBER_LEAD =
  /(?:punkt|uzd|vingr|piemer|attel|tabul|nodal|lpp|pant|nr|numur|point|section|chapter|page|exercise|problem|task|version)\p{L}*\.?\s*(?:\d{1,2}\.\d{1,2}\.?\s*(?:,|un|and)\s*)*$/u;

export const NUMBER_READERS: readonly SaidReader[] = [
  {
    pattern: figures(String.raw`(?<year>${YEAR})-(?<month>\d{2})-(?<day>\d{2})`),
    read: ({ groups }, context) => meantFigures(groups, context),
  },
  {
    pattern: figures(String.raw`(?<year>${YEAR})\.\s?(?<month>\d{1,2})\.\s?(?<day>\d{1,2})\.?`),
    read: ({ groups }, context) => meantFigures(groups, context),
  },
  {
    pattern: figures(
      String.raw`(?<day>\d{1,2})(?<mark>[./-])\s?(?<month>\d{1,2})\k<mark>(?:\s?(?<year>${YEAR})|(?<shortYear>[2-4]\d))(?:\.?\s?g\.|\.(?!\d))?`,
    ),
    read: ({ groups }, context) => meantFigures(groups, context),
  },
  {
    pattern: figures(String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})(?<dot>\.)?`),
    read: readDayAndMonth,
  },
  {
    pattern: figures(String.raw`(?<day>\d{1,2})/(?<month>\d{1,2})`),
    read: readSlashed,
  },
  {
    pattern: new RegExp(
      String.raw`${WEEKDAY_BEFORE}(?:the\s+)?${NUMBER_START}(?<day>\d{1,2})(?:\.\s?datum\p{L}{0,3}|(?<english>st|nd|rd|th))${WORD_END}`,
      'gu',
    ),
    read: readDayOfMonth,
  },
  {
    // "Pirmdien, 14." is no more than its day.
    pattern: new RegExp(
      String.raw`${WORD_START}(?<weekday>${WEEKDAY}),?\s+(?<day>\d{1,2})\.(?=\s*(?:$|[,;!?)]))`,
      'gu',
    ),
    read: readDayOfMonth,
  },
];

function figures(core: string): RegExp {
  return new RegExp(`${WEEKDAY_BEFORE}${NUMBER_START}${core}${NUMBER_END}`, 'gu');
}

function meantFigures(groups: SaidMatch['groups'], context: SaidContext): SaidMeaning {
  const year = groups.year ?? (groups.shortYear && `20${groups.shortYear}`);
  return meantDay(
    {
      year: year === undefined ? undefined : Number(year),
      month: Number(groups.month),
      day: Number(groups.day),
      weekday: groups.weekday,
    },
    context,
  );
}

// "3.14" and "14.00" are no dates, "7.5" is a mark: without a year the month must be one, and written 12, 05 or after "līdz".
function readDayAndMonth(said: SaidMatch, context: SaidContext): SaidMeaning | null {
  const { month = '', dot, weekday } = said.groups;
  if (!isMonth(month)) return null;
  if (said.sure || weekday) return dot || month.length === 2 ? meantFigures(said.groups, context) : null;
  const isLast = month.length === 2 && /^[\s.!]*$/.test(said.after) && !NUMBER_LEAD.test(said.before);
  if (isLast) return meantFigures(said.groups, context);
  if (!dot || month.length < 2 || NUMBERED_PART.test(said.after)) return null;
  return meantFigures(said.groups, context);
}

// "1/2 lapas", "24/7" and "8/10 punkti" are no dates.
function readSlashed(said: SaidMatch, context: SaidContext): SaidMeaning | null {
  const { day = '', month = '', weekday } = said.groups;
  if (!isMonth(month)) return null;
  const looksLikeDate = month.length === 2 && (Number(day) > 12 || month.startsWith('0') || day.startsWith('0'));
  return said.sure || weekday || looksLikeDate ? meantFigures(said.groups, context) : null;
}

// "by the 15th" is a day, "on the 2nd page" is not.
function readDayOfMonth(said: SaidMatch, context: SaidContext): SaidMeaning | null {
  const { day, english, weekday } = said.groups;
  if (english && !((said.sure || weekday) && /^\s*(?:$|[.,;:!?)])/.test(said.after))) return null;
  const { today, facing } = context;
  const inThisMonth = facing === 'back' ? Number(day) <= Number(today.slice(8)) : Number(day) >= Number(today.slice(8));
  const monthsOn = inThisMonth ? 0 : facing === 'back' ? -1 : 1;
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + monthsOn;
  return meantDay({ year: Math.floor(months / 12), month: (months % 12) + 1, day: Number(day), weekday }, context);
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}
