/** Reads weekdays and weeks: piektdien, līdz piektdienai, nākamnedēļ otrdien, next Friday, Friday next week. */
import { addDays, type LocalDate, mondayOf, weekdayOf } from '../calendar/local-date.ts';
import { isAttribute, type SaidContext, type SaidMatch, type SaidMeaning, type SaidReader } from './said-reader.ts';
import {
  COUNT,
  countOf,
  LAST,
  NEXT,
  SHORT_WEEKDAY,
  THIS,
  WEEK_NAME,
  WEEKDAY,
  WORD_END,
  WORD_START,
  weekdayNumber,
} from './said-words.ts';

const WEEK = [
  String.raw`(?:(?<week2>aiznakamnedel(?:ai|as|a|u)?|week\s+after\s+next)`,
  String.raw`(?<week1>nak(?:am|os)${WEEK_NAME}|(?:${NEXT}\s+|nak\.\s?)${WEEK_NAME})`,
  String.raw`(?<week0>so${WEEK_NAME}|${THIS}\s+${WEEK_NAME}))`,
].join('|');
const DAY = `(?<weekday>${WEEKDAY}|(?<short>${SHORT_WEEKDAY}))`;

export const WEEKDAY_READERS: readonly SaidReader[] = [
  {
    pattern: words(`(?:(?:(?<next>${NEXT})|(?<this>${THIS})|(?<last>${LAST}))\\s+|(?<glued>so|nakam))?${DAY}`),
    read: readWeekday,
  },
  { pattern: words(`${WEEK},?\\s+(?:on\\s+)?${DAY}`), read: readDayOfWeek },
  { pattern: words(`${DAY},?\\s+(?:of\\s+)?${WEEK}`), read: readDayOfWeek },
  { pattern: words(WEEK), read: readWeek },
  {
    pattern: words(String.raw`${DAY}\s+(?:pec|in)\s+(?:(?<count>${COUNT})\s+)?(?:nedelas|nedelam|weeks?)`),
    read: readWeeksOn,
  },
  {
    pattern: words(
      String.raw`(?:(?<count>${COUNT})\s+)?weeks?\s+(?:on|from)\s+${DAY}|${DAY.replaceAll('?<', '?<b')}\s+(?:week|after\s+next)`,
    ),
    read: readWeeksOn,
  },
];

/** "Piektdien pēc nedēļas", "Friday week": so many weeks after the nearest such day. */
function readWeeksOn({ groups }: SaidMatch, { today }: SaidContext): SaidMeaning {
  const wanted = weekdayNumber(groups.weekday ?? groups.bweekday ?? '');
  const ahead = (wanted - weekdayOf(today) + 7) % 7 || 7;
  return on(addDays(today, ahead + 7 * (groups.count === undefined ? 1 : countOf(groups.count))));
}

function words(core: string): RegExp {
  return new RegExp(`${WORD_START}${core}${WORD_END}`, 'gu');
}

/** "Decembra trešajā piektdienā", "second Friday": which of them is asked for, never guessed. */
const NUMBERED = /(?:(?:pirm|otr|tres|ceturt|pedej)(?:aja|a)|\d\.|first|second|third|fourth)\s+$/u;

// Alone: the first such day after today. "Nākamajā otrdienā": of next week, since "otrdien" alone says the nearer one.
function readWeekday(said: SaidMatch, { today, facing }: SaidContext): SaidMeaning | null {
  const { weekday = '', short, glued, last } = said.groups;
  // "Šopiektdien", "nākamotrdien".
  const next = said.groups.next ?? (glued === 'nakam' ? glued : undefined);
  const nearest = said.groups.this ?? (glued === 'so' ? glued : undefined);
  const firm = said.sure || next !== undefined || nearest !== undefined || last !== undefined;
  if (!firm && (short || isAttribute(said))) return null;
  if (isHabit(said) || NUMBERED.test(said.before)) return null;
  const wanted = weekdayNumber(weekday);
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  if (next) return on(addDays(mondayOf(today), 6 + wanted));
  if (nearest) return on(addDays(today, ahead));
  if (last || facing === 'back') return on(addDays(today, ahead - 7));
  return on(addDays(today, ahead || 7));
}

function readDayOfWeek(said: SaidMatch, { today }: SaidContext): SaidMeaning | null {
  if (isHabit(said)) return null;
  return on(addDays(mondayMeant(said, today), weekdayNumber(said.groups.weekday ?? '') - 1));
}

// A week without a day means its Monday; "this week" has no day of its own, so it must be asked for.
function readWeek(said: SaidMatch, { today }: SaidContext): SaidMeaning | null {
  return said.groups.week0 || isAttribute(said) || isHabit(said) ? null : on(mondayMeant(said, today));
}

function mondayMeant({ groups }: SaidMatch, today: LocalDate): LocalDate {
  const weeks = groups.week2 ? 2 : groups.week1 ? 1 : 0;
  return addDays(mondayOf(today), 7 * weeks);
}

// "piektdienās": every Friday. Folded it looks like "piektdienas".
function isHabit({ written }: SaidMatch): boolean {
  return /(?:dien|nedēļ)ās$/iu.test(written.normalize('NFC'));
}

function on(date: LocalDate): SaidMeaning {
  return { kind: 'date', date };
}
