/** All that waits for a member: what they are asked to decide, what they owe, what else their plans ask of them, and those plans. */
import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import { addWorkingDays } from '../../domain/calendar/working-days.ts';
import { isAskedOf, isTakenOverBy } from '../../domain/duties/handed.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { mayKnow } from '../../domain/plan/access.ts';
import { isAtRest, leadsFrom } from '../../domain/plan/life-cycle.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Turn } from '../core/turn.ts';
import { plansReached } from '../plans/find-plans.ts';
import { mySections, myTasks, type OwnSection, type OwnTask } from '../plans/views/plan-lists.ts';
import { isLate } from './count-duties.ts';
import { openDuty } from './daily-of.ts';
import { loadDuties, loadToList, shownDuties, speakingOf } from './load-duties.ts';
import { openFor } from './open-duties.ts';
import { concernOf, told } from './relevance.ts';
import type { OpenDuty } from './views/duty-item.ts';
import type { ShownNews } from './views/duty-news.ts';
import type { DutySpeaking, ShownDuty } from './views/duty-words.ts';

/** Working days ahead that count as soon: a week of school. */
const soonDays = 5;

export const workParts = ['overdue', 'today', 'soon', 'later', 'waiting'] as const;
export type WorkPart = (typeof workParts)[number];

/** How near a duty is; one that was late when its clock was stopped is not for now. */
export function partOf(
  { obligation }: ShownDuty,
  { organisation, today }: Pick<Turn, 'organisation' | 'today'>,
): WorkPart {
  const { due, waitsFor } = obligation;
  if (waitsFor !== undefined) return 'waiting';
  if (isLate(obligation, today)) return 'overdue';
  if (due < today) return 'later';
  if (due === today) return 'today';
  const soon = addWorkingDays({ from: today, days: soonDays, holidays: freeDaysOf(organisation) });
  return due <= soon ? 'soon' : 'later';
}

export interface MyWork {
  readonly to: DutySpeaking;
  readonly asked: readonly ShownNews[];
  /** By due date. */
  readonly duties: readonly OpenDuty[];
  /** All that they can fill in now; of some a duty speaks. */
  readonly fillable: readonly OwnSection[];
  /** Sections and tasks of which no duty speaks; the tasks by due date, those without one last. */
  readonly sections: readonly OwnSection[];
  readonly tasks: readonly OwnTask[];
  readonly plans: readonly PlanContext[];
}

export async function loadMyWork(turn: Turn): Promise<MyWork> {
  const { services, member, say } = turn;
  const scene = await loadToList(services);
  const [reached, open, handed] = await Promise.all([
    plansReached(turn),
    openFor(scene, member),
    services.standIns.handed(),
  ]);
  const plans = reached.filter(({ type, plan }) => mayKnow(turn, type, plan));
  const { own } = open;
  const asked = [...open.asked, ...handed.filter((one) => isAskedOf(one, member.id))];
  // What a colleague took over asks nothing more of whoever handed it.
  const passedOn = handed.filter((one) => one.handed?.from === member.id && isTakenOverBy(one, one.handed.to));
  const [decided, owed] = await Promise.all([asked, own].map((some) => shownDuties(scene, some, reached)));
  // What is decided on is told with the orders that moved it.
  const speaking = asked.length === 0 ? scene : await loadDuties(services);
  const fillable = plans.flatMap((context) => mySections(turn, context));
  const isOwed = owedParts([...asked, ...own, ...passedOn]);
  return {
    to: speakingOf(speaking, say, member),
    asked: (decided ?? []).flatMap((duty) => {
      const what = concernOf(scene, member, duty.obligation);
      return what === null ? [] : [told(scene, member, duty, { what })];
    }),
    duties: (owed ?? []).filter(isAlive).map((duty) => openDuty(scene, member, duty)),
    fillable,
    sections: fillable.filter(({ context, section }) => !isOwed(context.plan.id, section)),
    tasks: reached
      .flatMap((context) => myTasks(turn, context))
      .filter(({ context, row }) => !isOwed(context.plan.id, row))
      .toSorted((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9')),
    plans,
  };
}

/** What was paused, ended or taken on a moment ago asks for nothing, though its duties are not derived anew yet. */
function isAlive({ context, obligation: { about } }: ShownDuty): boolean {
  if (context === null) return true;
  const { type, plan } = context;
  return !isAtRest(type, plan.status) && (about.step === undefined || leadsFrom(type, plan.status, about.step));
}

/** Whether a duty speaks of that section or task of a plan. */
function owedParts(obligations: readonly Obligation[]): (plan: string, part: string) => boolean {
  const parts = new Set(obligations.map(({ about }) => JSON.stringify([about.plan, about.row ?? about.section])));
  return (plan, part) => parts.has(JSON.stringify([plan, part]));
}
