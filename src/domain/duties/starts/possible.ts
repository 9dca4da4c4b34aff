/** A rule about a step in the life of a plan: it starts on the day from which the step can be taken. */
import type { LocalDate } from '../../calendar/local-date.ts';
import { hasHad, type Transition } from '../../plan/life-cycle.ts';
import { neededSections } from '../../plan/on-path.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { isStageDone } from '../../plan/standing.ts';
import { dueAfter } from '../span.ts';
import { earlierOf, laterOf } from '../which-day.ts';
import { freeDaysFor, type Occurrence, type StartAsked } from './asked.ts';
import { finishedOn } from './event.ts';
import { statusSince } from './status-since.ts';

/** One for each step: where it can be taken once more, it is owed once more. None while something of it is still to be written. */
export function possible(asked: StartAsked<'possible'>): readonly Occurrence[] {
  const { subject, within } = asked;
  const startsOn = subject.kind === 'transition' ? possibleSince(subject.context, subject.transition) : null;
  if (subject.kind !== 'transition' || startsOn === null) return [];
  const counting = { countsFirstDay: false, freeDays: freeDaysFor(asked) };
  const due = within === undefined ? startsOn : dueAfter(startsOn, within, counting);
  return [{ occurrence: subject.transition.name, startsOn, due, estimated: false }];
}

/** The day on which a step was taken; null while it can be, or where the plan went another way. */
export function takenOn(context: PlanContext, { from, to }: Transition): LocalDate | null {
  const { type, plan } = context;
  if (from.includes(plan.status) || !hasHad(type, plan.status, [to])) return null;
  return statusSince(context, to);
}

function possibleSince(context: PlanContext, transition: Transition): LocalDate | null {
  const { plan } = context;
  const { from, needs } = transition;
  if (from.includes(plan.status)) {
    if (needs === 'open-sections-done' && !isStageDone(context)) return null;
    return readySince(context, transition, statusSince(context, plan.status));
  }
  const taken = takenOn(context, transition);
  const since = from.map((status) => statusSince(context, status)).find((day) => day !== null);
  return taken && earlierOf(readySince(context, transition, since ?? taken) ?? taken, taken);
}

/** The later of the day of the status and the day on which the last section was done that the step waits for. */
function readySince(context: PlanContext, { from, needs }: Transition, since: LocalDate | null): LocalDate | null {
  if (needs !== 'open-sections-done' || since === null) return since;
  return neededSections(context.type, context.plan)
    .filter(({ type }) => type.openIn.some((status) => from.includes(status)))
    .reduce((last, section) => laterOf(last, finishedOn(context, section) ?? last), since);
}
