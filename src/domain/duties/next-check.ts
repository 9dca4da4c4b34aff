/** When a duty must be looked at next: for a nudge, for the next person up, or for news that wait. */
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { CheckContext } from './check-context.ts';
import { escalatesOn } from './escalation.ts';
import { nextRung, workingDayOnOrAfter } from './ladder.ts';
import type { Obligation } from './obligation.ts';
import { usualLadder } from './rule.ts';
import { laterOf } from './which-day.ts';

/** The next working day from today on with something to do about it; null where nothing is left. */
export function nextLook(obligation: Obligation, context: CheckContext): LocalDate | null {
  const { today, freeDays } = context;
  const days = [
    obligation.news.length > 0 ? today : null,
    nextNudge(obligation, context),
    nextEscalation(obligation, context),
  ].filter((day) => day !== null);
  const first = days.toSorted()[0];
  return first === undefined ? null : workingDayOnOrAfter(laterOf(first, today), freeDays);
}

/** Whether its holder is to be nudged of it today. */
export function isDueToday(obligation: Obligation, context: CheckContext): boolean {
  const day = nextNudge(obligation, context);
  return day !== null && day <= context.today && isWorkingDay(context.today, context.freeDays);
}

/** Whether the next person up is to be told today. */
export function isToEscalate(obligation: Obligation, context: CheckContext): boolean {
  const day = nextEscalation(obligation, context);
  return day !== null && day <= context.today && isWorkingDay(context.today, context.freeDays);
}

/** A snoozed duty comes up on its day, whatever the ladder says; so does one of which the next person up is told: whoever is told on hears of it that day. */
function nextNudge(obligation: Obligation, { rule, freeDays, today }: CheckContext): LocalDate | null {
  const rests = restsUntil(obligation, today);
  if (rests === 'for-now') return null;
  const ladder = rule?.ladder ?? usualLadder;
  const last = obligation.nudged.at(-1) ?? '';
  const until = obligation.snoozed?.until;
  const ownDay = [until, toldOn(obligation)].filter((day) => day !== undefined && day > last).toSorted()[0];
  const day = ownDay ?? nextRung(obligation, { ladder, freeDays });
  return day === null || rests === null || day >= rests ? day : rests;
}

/** The day on which somebody above its holder was told of it. */
export const toldOn = ({ escalated }: Pick<Obligation, 'escalated'>): LocalDate | undefined =>
  escalated === undefined || escalated.to.length === 0 ? undefined : escalated.on;

/** The day on which the next person up is told where nothing changes; null while it rests, or where nobody is. */
export function nextEscalation(
  obligation: Obligation,
  { organisation, rule, freeDays, today }: CheckContext,
): LocalDate | null {
  const rests = restsUntil(obligation, today);
  if (rests === 'for-now') return null;
  const day = escalatesOn(obligation, rule, freeDays, organisation.zone);
  return day === null || rests === null || day >= rests ? day : rests;
}

/** The day from which its holder may be bothered again: a dispute ends when it is settled, waiting when what is waited for is handed over, an order on its last day or when it is ended. */
function restsUntil(
  { state, disputed, waitsFor, stopped }: Obligation,
  today: LocalDate,
): LocalDate | 'for-now' | null {
  if (state !== 'open' || disputed !== undefined || waitsFor !== undefined) return 'for-now';
  if (stopped === undefined || (stopped.until !== null && stopped.until < today)) return null;
  return stopped.until === null ? 'for-now' : addDays(stopped.until, 1);
}
