/** A due date that is asked about once before it is taken: past, outside the time of the plan, or on a day without school. */
import { freeDaysOf, gradeOf } from '../../domain/calendar/free-days.ts';
import { isLocalDate, type LocalDate } from '../../domain/calendar/local-date.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from '../../domain/calendar/working-days.ts';
import { classOf } from '../../domain/people/subject.ts';
import { schoolYearOf } from '../../domain/plan/period.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { TaskDraft } from '../ports/conversation.ts';

export interface DueDoubt {
  readonly why: 'past' | 'outside' | 'free';
  readonly due: LocalDate;
  /** The school day that is nearest; none where the plan's time holds none. */
  readonly nearest: LocalDate | null;
}

/** Null where nothing is doubtful, or the same day was asked about before. */
export function dueDoubt({ organisation, plan, today }: PlanContext, { due, doubted }: TaskDraft): DueDoubt | null {
  if (due === undefined || due === doubted || !isLocalDate(due)) return null;
  const holidays = freeDaysOf(organisation, gradeOf(classOf(plan.about)));
  const next = addWorkingDays({ from: today, days: 1, holidays });
  if (due < today) return { why: 'past', due, nearest: next };
  const year = organisation.schoolYears.find(({ id }) => id === schoolYearOf(plan.period));
  const end = year?.semesters[1].end.date;
  if (end !== undefined && due > end)
    return { why: 'outside', due, nearest: today <= end ? workingDayOnOrBefore(end, holidays) : null };
  if (isWorkingDay(due, holidays)) return null;
  const before = workingDayOnOrBefore(due, holidays);
  return { why: 'free', due, nearest: before < today ? addWorkingDays({ from: due, days: 1, holidays }) : before };
}
