/** What a form offers where nothing was answered yet: what its type says is known, and who carries on a task that was carried over. */

import { defined } from '../../shared/defined.ts';
import { gradeOf } from '../calendar/free-days.ts';
import { type SchoolYear, semesterEndOf, semesterOf } from '../calendar/school-year.ts';
import type { MemberId } from '../people/ids.ts';
import { memberById } from '../people/member-by-id.ts';
import type { RoleKind } from '../people/organisation.ts';
import { postsOf } from '../people/role-holders.ts';
import { classOf } from '../people/subject.ts';
import type { FieldType } from './field-type.ts';
import { type SectionInstance, valueOnPath } from './on-path.ts';
import { schoolYearOf, yearsBefore } from './period.ts';
import type { Row, Value } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { semesterOfTask } from './ratings.ts';

type Lasting = Pick<PlanContext, 'plan' | 'organisation'>;

/** Where something is offered, and to whom. */
interface Offered {
  readonly section: SectionInstance;
  readonly row?: Row | 'new' | undefined;
  readonly to: MemberId;
}

/** Undefined where there is nothing to offer; it counts as answered only once the form was sent. */
export function suggested(context: PlanContext, field: FieldType, { section, row, to }: Offered): Value | undefined {
  const carried = carriedOn(context, row, field);
  if (carried !== undefined || field.suggest === undefined) return carried;
  switch (field.suggest) {
    case 'today':
      return context.today;
    case 'oneself':
      return to;
    case 'semester': {
      const semester = semesterNow(context, section);
      return semester === null ? undefined : `semester-${semester}`;
    }
    case 'semester-end': {
      const semester = semesterNow(context, section);
      return semester === null ? undefined : endOf(context, semester);
    }
    case 'semesters-left': {
      const semester = semesterNow(context, section);
      return semester === null ? undefined : ['semester-1', 'semester-2'].slice(semester - 1);
    }
    case 'grade':
      return gradeOf(classOf(context.plan.about)) ?? undefined;
    case 'year-before':
      return yearsBefore(context.plan.period)[0];
    default:
      return 'holder' in field.suggest
        ? onlyHolder(context, field.suggest.holder)
        : (valueOnPath(context, field.suggest) ?? undefined);
  }
}

function onlyHolder({ organisation, plan }: Lasting, role: RoleKind): Value | undefined {
  const { holders } = postsOf(organisation, role, defined({ class: classOf(plan.about) }));
  return holders.length === 1 ? holders[0] : undefined;
}

/** What is known of a task that was carried over: who carries it on, and until when. */
export function carriedOn(context: Lasting, row: Row | 'new' | undefined, field: FieldType): Value | undefined {
  if (typeof row !== 'object' || row.continues === undefined) return undefined;
  if (field.id === 'responsible') return responsibleBefore(context, row.continues);
  const semester = field.id === 'due' ? semesterOfTask(row) : null;
  return semester === null ? undefined : endOf(context, semester);
}

function responsibleBefore({ plan, organisation }: Lasting, id: string): Value | undefined {
  const earlier = plan.rows.find((one) => one.id === id);
  const answer = Object.values(earlier?.answers ?? {}).find((one) => typeof one.values.responsible === 'string');
  const member = answer?.values.responsible;
  return typeof member === 'string' && memberById(organisation, member) !== null ? member : undefined;
}

/** The semester that a new task is for; null where there is none left. */
function semesterNow(context: PlanContext, { type }: SectionInstance): 1 | 2 | null {
  if (type.lookback !== undefined) return type.lookback.semester === 1 ? 2 : null;
  const year = yearOf(context);
  return year === undefined ? null : (semesterOf(year, context.today)?.number ?? null);
}

function endOf(context: Lasting, semester: 1 | 2): Value | undefined {
  const year = yearOf(context);
  return year && semesterEndOf(year, semester, gradeOf(classOf(context.plan.about))).date;
}

const yearOf = ({ plan, organisation }: Lasting): SchoolYear | undefined =>
  organisation.schoolYears.find((one) => one.id === schoolYearOf(plan.period));
