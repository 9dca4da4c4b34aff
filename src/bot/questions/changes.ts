/** What changed in plans since a day, as far as the reader may see it: sections handed over, a status taken. */
import { addDays, type LocalDate, today, weekdayOf } from '../../domain/calendar/local-date.ts';
import { maySee } from '../../domain/plan/access.ts';
import { neededSections } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Looking } from '../core/turn.ts';
import { memberName, statusName } from '../plans/views/plan-words.ts';
import { sectionTitle } from '../plans/views/section-title.ts';

export interface Change {
  readonly context: PlanContext;
  /** Which section, or which status. */
  readonly what: string;
  /** Who handed it over; null of a status. */
  readonly by: string | null;
  readonly at: string;
}

/** On a Monday the week before counts as well: nothing else has happened yet. */
export const lastMonday = (day: LocalDate): LocalDate => addDays(day, weekdayOf(day) === 1 ? -7 : 1 - weekdayOf(day));

/** The newest first. @param since by default last Monday */
export const changesOf = (
  looking: Looking,
  plans: readonly PlanContext[],
  since: LocalDate = lastMonday(looking.today),
): readonly Change[] =>
  plans.flatMap((context) => changesIn(looking, context, since)).toSorted((one, other) => (one.at < other.at ? 1 : -1));

function changesIn(looking: Looking, context: PlanContext, since: LocalDate): readonly Change[] {
  const { plan, organisation } = context;
  const to = { context, say: looking.say };
  const isNew = (at: string): boolean => today(new Date(at), organisation.zone) >= since;
  const done = neededSections(context.type, plan).flatMap((section): readonly Change[] => {
    const finished = plan.sections[section.key]?.finished;
    if (finished === undefined || !isNew(finished.at) || !maySee(looking, plan, section)) return [];
    return [{ context, what: sectionTitle(to, section), by: memberName(to, finished.by), at: finished.at }];
  });
  const status = { context, what: statusName(looking.say, plan.type, plan.status), by: null, at: plan.statusAt };
  return isNew(plan.statusAt) ? [...done, status] : done;
}
