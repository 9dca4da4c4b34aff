/** What is owed, as a question about it asks: what is late, due, waits, or lies with whom. */
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Turn } from '../core/turn.ts';
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
  const isBy = ({ due }: Obligation): boolean => question.until === undefined || due <= question.until;
  const all = owed.duties.filter((one) => isDutyMeant(one, question));
  const meant = question.asks === 'due' ? all : all.filter(isBy);
  const isBand = (wanted: Band) => (one: Obligation) => bandOf(one, turn.today) === wanted;
  switch (question.asks) {
    case 'workload':
      return { isAnyKnown, ...workload(turn, question, meant) };
    case 'late': {
      const late = meant.filter((one) => isBand('late')(one) && one.due >= (question.since ?? ''));
      return { isAnyKnown, ...(await listed(turn, question, owed, late)), more: nearWords(turn, meant) };
    }
    case 'due': {
      const due = meant.filter((one) => isDue(turn, question, one));
      return { isAnyKnown, ...(await listed(turn, question, owed, due)), more: lateWords(turn, meant) };
    }
    case 'work':
    case 'waiting': {
      const inBands = bands.flatMap((band) => meant.filter(isBand(band)));
      const more = [...lateWords(turn, meant), ...nearWords(turn, meant)];
      return { isAnyKnown, ...(await listed(turn, question, owed, inBands)), more };
    }
    default:
      return question.asks satisfies never;
  }
}

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
function isDue({ today }: Turn, { until = addDays(today, 30) }: DutyQuestion, one: Obligation): boolean {
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
