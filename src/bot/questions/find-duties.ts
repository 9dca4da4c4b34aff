/** What is owed, as a question about it asks: what is late, due, waits, or lies with whom. */
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Looking, Turn } from '../core/turn.ts';
import { isLate } from '../duties/count-duties.ts';
import { shownDuties, speakingOf } from '../duties/load-duties.ts';
import { loadOwed, type Owed } from '../duties/owed.ts';
import { type Found, pageOf } from './found.ts';
import { isDutyMeant } from './is-meant.ts';
import { owedItem } from './owed-item.ts';
import type { DutyQuestion } from './reads.ts';
import { workload } from './workload.ts';

/** Throws what the stores throw. */
export async function findDuties(turn: Turn, question: DutyQuestion): Promise<Found> {
  const owed = await loadOwed(turn, question.classes);
  const isAnyKnown = owed.plans.length + owed.duties.length > 0;
  const meant = dutiesMeant(turn, question, owed);
  // What comes is asked for beside what is late, whatever day was said.
  const around =
    question.asks === 'due' ? owed.duties.filter((one) => isDutyMeant(one, question)) : inTime(question, owed);
  switch (question.asks) {
    case 'workload':
      return { isAnyKnown, ...workload(turn, question, meant) };
    case 'late':
      return { isAnyKnown, ...(await listed(turn, question, owed, meant)), more: nearWords(turn, around) };
    case 'due':
      return { isAnyKnown, ...(await listed(turn, question, owed, meant)), more: lateWords(turn, around) };
    case 'work':
    case 'waiting': {
      const more = [...lateWords(turn, around), ...nearWords(turn, around)];
      return { isAnyKnown, ...(await listed(turn, question, owed, meant)), more };
    }
    default:
      return question.asks satisfies never;
  }
}

/** All that a question asks for, the nearest first, whatever screens it takes. */
export function dutiesMeant(turn: Looking, question: DutyQuestion, owed: Owed): readonly Obligation[] {
  const isBand = (wanted: Band) => (one: Obligation) => bandOf(one, turn.today) === wanted;
  const meant = inTime(question, owed);
  switch (question.asks) {
    case 'workload':
      return meant;
    case 'late':
      return meant.filter((one) => isBand('late')(one) && one.due >= (question.since ?? ''));
    case 'due':
      return owed.duties.filter((one) => isDutyMeant(one, question) && isDue(turn, question, one));
    case 'work':
    case 'waiting':
      return bands.flatMap((band) => meant.filter(isBand(band)));
    default:
      return question.asks satisfies never;
  }
}

/** Those of whom and what it asks, by the day that it names. */
const inTime = (question: DutyQuestion, { duties }: Owed): readonly Obligation[] =>
  duties.filter((one) => isDutyMeant(one, question) && (question.until === undefined || one.due <= question.until));

async function listed(
  turn: Turn,
  question: DutyQuestion,
  { scene, plans }: Owed,
  duties: readonly Obligation[],
): Promise<Pick<Found, 'count' | 'lines'>> {
  const to = speakingOf(scene, turn.say, turn.member);
  const shown = await shownDuties(scene, pageOf(duties, question), plans);
  const lines = shown.map((duty) => ({ under: '', item: owedItem({ turn, scene, to, question }, duty) }));
  return { count: duties.length, lines };
}

const bands = ['late', 'week', 'month', 'later', 'resting'] as const;
type Band = (typeof bands)[number];

/** How near it is; what stands still or waits for what others owe is for later, whatever its day. */
function bandOf(one: Obligation, today: LocalDate): Band {
  if (isLate(one, today)) return 'late';
  if (one.stopped !== undefined || one.waitsFor !== undefined) return 'resting';
  if (one.due <= addDays(today, 7)) return 'week';
  return one.due <= addDays(today, 30) ? 'month' : 'later';
}

/** What comes by the day that was said, else in the next 30 days. */
function isDue({ today }: Looking, { until = addDays(today, 30) }: DutyQuestion, one: Obligation): boolean {
  return one.due <= until && !['late', 'resting'].includes(bandOf(one, today));
}

/** How much is late besides. */
function lateWords({ say, today }: Turn, duties: readonly Obligation[]): readonly string[] {
  const late = duties.filter((one) => isLate(one, today)).length;
  return late === 0 ? [] : [say('answer.also-late', { count: late })];
}

/** How much comes next, beside what is late. */
function nearWords({ say, today }: Turn, duties: readonly Obligation[]): readonly string[] {
  const within = (band: Band): number => duties.filter((one) => bandOf(one, today) === band).length;
  const week = within('week');
  const month = week + within('month');
  return month === 0 ? [] : [say('answer.near', { week, month })];
}
