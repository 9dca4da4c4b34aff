/** Who may do what to a plan, worked out a second time from the words of its type and the school. */

import type { Organisation } from '../../../src/domain/people/organisation.ts';
import { classOf } from '../../../src/domain/people/subject.ts';
import { isResponsible } from '../../../src/domain/plan/access.ts';
import type { Plan, Row } from '../../../src/domain/plan/plan.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import { holders } from './oracle.ts';
import type { Happened } from './story.ts';

export interface Cast {
  readonly type: PlanType;
  readonly organisation: Organisation;
  readonly startedBy: string;
}

export const hasRole = ({ organisation }: Cast, member: string, role: string, plan: Plan): boolean => {
  const holding = organisation.members.filter((one) => one.roles.some((each) => each === role));
  if (role === 'class-teacher')
    return organisation.classes.some((one) => one.id === classOf(plan.about) && one.teacher === member);
  if (holding.length > 0) return holding.some((one) => one.id === member);
  return organisation.standIns.some((one) => one.role === role && one.member === member);
};

/** Whether the member may do this at all, by the words of the plan type. */
export function mayDo(cast: Cast, { arrival, by, before: plan }: Happened): boolean {
  const mayWrite = (key: string) => {
    const section = cast.type.sections.find((one) => one.id === key.split(':')[0]);
    if (section === undefined) return false;
    if (holders(cast.organisation, cast.type, plan, key).includes(by)) return true;
    return section.sensitive !== true && hasRole(cast, by, 'support-head', plan);
  };
  const rowOf = (id: string) => plan.rows.find((one) => one.id === id);
  const mayMark = (row: Row | undefined) => row !== undefined && (isResponsible(row, by) || mayWrite(row.section));
  const row = 'row' in arrival ? rowOf(arrival.row) : undefined;
  switch (arrival.kind) {
    case 'answer':
      return arrival.answers.every((answer) => mayWrite(answer.section));
    case 'finish':
    case 'carried':
    case 'add-row':
    case 'carry-tasks':
      return mayWrite(arrival.section);
    case 'remove-row':
      return row !== undefined && mayWrite(row.section);
    case 'task-state':
      return mayMark(row);
    case 'undo':
      return arrival.entries.every((entry) => {
        if (entry.by !== by) return false;
        if (entry.kind === 'status' || entry.kind === 'returned') return true;
        return entry.kind === 'task-state' ? mayMark(rowOf(entry.row)) : 'section' in entry && mayWrite(entry.section);
      });
    case 'correct': {
      const { section, step, row: id } = arrival.answer;
      const place = id === undefined ? plan.sections[section] : plan.rows.find((one) => one.id === id);
      return place?.answers[step]?.by === by || holders(cast.organisation, cast.type, plan, section).includes(by);
    }
    case 'return-section':
    case 'transition': {
      const name = arrival.kind === 'transition' ? arrival.name : 'return';
      const steps = cast.type.lifeCycle.transitions.filter((one) => one.name === name);
      return steps.some((one) => one.by.some((role) => hasRole(cast, by, role, plan)));
    }
    default:
      return arrival satisfies never;
  }
}
