/** What a form offers where nothing was answered yet: who carries on a task that was carried over, and until when. */

import { gradeOf } from '../calendar/free-days.ts';
import { semesterEndOf } from '../calendar/school-year.ts';
import { memberById } from '../people/member-by-id.ts';
import { classOf } from '../people/subject.ts';
import { schoolYearOf } from './period.ts';
import type { Row, Value } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { FieldType } from './plan-type.ts';
import { semesterOfTask } from './ratings.ts';

type Lasting = Pick<PlanContext, 'plan' | 'organisation'>;

/** Undefined where there is nothing to offer; it counts as answered only once the form was sent. */
export function suggested(context: Lasting, row: Row | 'new' | undefined, field: FieldType): Value | undefined {
  if (typeof row !== 'object' || row.continues === undefined) return undefined;
  if (field.id === 'responsible') return responsibleBefore(context, row.continues);
  return field.id === 'due' ? endOfItsSemester(context, row) : undefined;
}

function responsibleBefore({ plan, organisation }: Lasting, id: string): Value | undefined {
  const earlier = plan.rows.find((one) => one.id === id);
  const answer = Object.values(earlier?.answers ?? {}).find((one) => typeof one.values.responsible === 'string');
  const member = answer?.values.responsible;
  return typeof member === 'string' && memberById(organisation, member) !== null ? member : undefined;
}

function endOfItsSemester({ plan, organisation }: Lasting, row: Row): Value | undefined {
  const semester = semesterOfTask(row);
  const year = organisation.schoolYears.find((one) => one.id === schoolYearOf(plan.period));
  return semester === null || year === undefined
    ? undefined
    : semesterEndOf(year, semester, gradeOf(classOf(plan.about))).date;
}
