/** What changed in a plan since a day, as far as the reader may see it: sections handed over, a status taken. */
import { addDays, type LocalDate, today, weekdayOf } from '../../domain/calendar/local-date.ts';
import { maySee } from '../../domain/plan/access.ts';
import { neededSections } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Looking } from '../core/turn.ts';
import { memberName, planCode, statusName } from '../plans/views/plan-words.ts';
import { sectionTitle } from '../plans/views/section-title.ts';

export interface Change {
  readonly context: PlanContext;
  readonly title: string;
  readonly detail: string;
  readonly at: string;
}

/** On a Monday the week before counts as well: nothing else has happened yet. */
export const lastMonday = (day: LocalDate): LocalDate => addDays(day, weekdayOf(day) === 1 ? -7 : 1 - weekdayOf(day));

export function changesIn(turn: Looking, context: PlanContext, since: LocalDate): readonly Change[] {
  const to = { context, say: turn.say };
  const { plan, organisation } = context;
  const isNew = (at: string): boolean => today(new Date(at), organisation.zone) >= since;
  const done = neededSections(context.type, plan).flatMap((section): readonly Change[] => {
    const finished = plan.sections[section.key]?.finished;
    if (finished === undefined || !isNew(finished.at) || !maySee(turn, plan, section)) return [];
    const title = `${planCode(to)} · ${sectionTitle(to, section)}`;
    return [{ context, title, detail: memberName(to, finished.by), at: finished.at }];
  });
  const status = {
    context,
    title: planCode(to),
    detail: statusName(turn.say, plan.type, plan.status),
    at: plan.statusAt,
  };
  return isNew(plan.statusAt) ? [...done, status] : done;
}
