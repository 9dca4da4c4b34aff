/** A due date as people say it: "rīt", "pirms 3 dienām", "30. septembrī", "pēc 5 dienām, 3. decembrī"; in the form that its number needs. */
import { daysBetween, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { type DateCase, speakDate, speakNearDay, speakWeekday } from '../../../domain/calendar/speak-date.ts';
import type { Say } from '../texts.ts';

/** What the words of days rest on. */
export interface DaySpeaking {
  readonly say: Say;
  readonly today: LocalDate;
}

/** Each day is told with its year where `today` is null: for what is kept on paper. */
type DatedSpeaking = Pick<DaySpeaking, 'say'> & { readonly today: LocalDate | null };

/** Farther back nobody counts in days: a mark beside it says how many they are. */
const countedBack = 7;

/** When a day is, seen from today; a day ahead that has no name of its own is told with its date. */
export function whenWords({ say, today }: DaySpeaking, date: LocalDate): string {
  const spoken = { date, today, language: say.language, grammar: 'locative' } as const;
  const near = speakNearDay(spoken);
  if (near !== null) return near;
  const days = daysBetween(today, date);
  if (days < -countedBack) return say('duties.on-day', { date: speakDate(spoken) });
  if (days < 0) return say('duties.when.ago', { count: -days });
  return say('duties.when.in', { count: days, date: speakDate(spoken) });
}

/** "termiņš rīt", "termiņš bija pirms 3 dienām". */
export const dueWords = (to: DaySpeaking, due: LocalDate): string =>
  to.say(due < to.today ? 'duties.due.was' : 'duties.due.is', { when: whenWords(to, due) });

/** The day and month in the case that the sentence needs. */
export const dayIn = ({ say, today }: DatedSpeaking, date: LocalDate, grammar: DateCase): string =>
  speakDate({ date, today, language: say.language, grammar });

/** A day that something is put off to: "rītdienai", "pirmdienai, 1. decembrim". */
export function untilWords({ say, today }: DaySpeaking, date: LocalDate): string {
  const spoken = { date, today, language: say.language, grammar: 'dative' } as const;
  return speakNearDay(spoken) ?? `${speakWeekday(spoken)}, ${speakDate(spoken)}`;
}

/** The weekday and the day: "trešdien, 26. novembrī". */
export function dayOfMessage({ say, today }: DatedSpeaking, date: LocalDate): string {
  const spoken = { date, today, language: say.language, grammar: 'locative' } as const;
  return `${speakWeekday(spoken)}, ${speakDate(spoken)}`;
}

/** Some days in a row of words: "24., 26. un 28. novembrī" is said as whole dates, each by itself. */
export function daysInWords(to: DaySpeaking, dates: readonly LocalDate[]): string {
  const words = dates.map((date) => dayIn(to, date, 'locative'));
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} ${to.say('duties.and')} ${last}`;
}
