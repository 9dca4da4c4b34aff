/** A real plan of the newest IIP type, filled in by name: what is named is answered and handed over, the rest is not. */

import type { Subject } from '../../../src/domain/duties/subject.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import type { PlanStatus } from '../../../src/domain/plan/life-cycle.ts';
import { neededSections, type SectionInstance } from '../../../src/domain/plan/on-path.ts';
import type { Plan, Row, SectionState, Value, Values } from '../../../src/domain/plan/plan.ts';
import type { PlanContext } from '../../../src/domain/plan/plan-context.ts';
import type { SectionType } from '../../../src/domain/plan/plan-type.ts';
import { iip } from '../../../src/domain/plan-types/iip/iip.ts';

export const at = '2026-09-10T08:00:00.000Z';

const filled: Readonly<Record<string, Value>> = {
  reasons: ['atbalsta_pasakumi'],
  'opinion-by': ['educational-psychologist'],
  'opinion-date': '2026-09-03',
  'application-date': '2026-11-02',
  specialists: ['psychologist'],
  period: ['semester-1', 'semester-2'],
  subjects: ['matematika', 'anglu-valoda'],
  told: '2026-09-08',
};

export interface Written {
  readonly organisation: Organisation;
  readonly today: string;
  readonly status?: PlanStatus;
  /** Keys of sections that are handed over, and when. */
  readonly done?: Readonly<Record<string, string>>;
  readonly values?: Values;
  readonly change?: Partial<Plan>;
}

/** The plan of J-07 in class 7.b, begun on 10 September 2026 by the class teacher Anna. */
export function writtenPlan({
  organisation,
  today,
  status = 'draft',
  done = {},
  values = {},
  change,
}: Written): PlanContext {
  const answerOf = (id: string): Value => values[id] ?? filled[id] ?? null;
  const answersOf = (section: SectionType) =>
    Object.fromEntries(
      section.steps.map((step) => [
        step.id,
        {
          values: Object.fromEntries(
            step.fields.map((field) => [field.id, answerOf(field.id) ?? (field.optional ? null : 'x')]),
          ),
          by: 'anna',
          at,
          revision: 1,
        },
      ]),
    );
  const stateOf = (key: string, finishedAt: string): SectionState => {
    const section = iip.sections.find(({ id }) => id === key.split(':')[0]);
    if (section === undefined) throw new Error(`no section ${key}`);
    return { revision: 1, answers: answersOf(section), finished: { by: 'anna', at: finishedAt } };
  };
  const handedOver = { basis: at, ...done };
  const plan: Plan = {
    id: 'p1',
    organisation: organisation.id,
    type: 'iip',
    version: iip.version,
    about: { kind: 'learner', learner: 'J-07', class: '7.b' },
    period: { kind: 'school-year', year: '2026/2027' },
    status,
    statusAt: at,
    revision: 0,
    startedBy: 'anna',
    startedAt: at,
    sections: Object.fromEntries(Object.entries(handedOver).map(([key, day]) => [key, stateOf(key, day)])),
    called: {},
    writing: {},
    rows: [],
    ...change,
  };
  return { type: iip, plan, organisation, now: `${today}T09:00:00.000Z`, today };
}

/** A section of a plan as a subject; it must be needed. */
export function inSection(context: PlanContext, key: string): Extract<Subject, { kind: 'section' }> {
  return { kind: 'section', context, section: sectionOf(context, key) };
}

export function sectionOf(context: PlanContext, key: string): SectionInstance {
  const section = neededSections(context.type, context.plan).find((one) => one.key === key);
  if (section === undefined) throw new Error(`the plan does not need ${key}`);
  return section;
}

/** A task of mathematics, written on 1 October. */
export const taskRow = (change: Partial<Row> & { readonly due?: Value; readonly responsible?: Value } = {}): Row => {
  const { due = '2026-11-20', responsible = 'andris', ...row } = change;
  const answer = (values: Values) => ({ values, by: 'andris', at, revision: 1 });
  return {
    id: 'r1',
    section: 'tasks:matematika',
    kind: 'task',
    revision: 1,
    answers: {
      goal: answer({ goal: null }),
      task: answer({ task: 'Reizrēķins' }),
      semester: answer({ semester: 'semester-1' }),
      way: answer({ measure: null, expected: null }),
      duty: answer({ due, responsible }),
    },
    state: 'open',
    createdBy: 'andris',
    createdAt: '2026-10-01T08:00:00.000Z',
    ...row,
  };
};
