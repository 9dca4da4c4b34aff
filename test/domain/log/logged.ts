/** A plan of sessions in the demo school: J-05 has mathematics with Valdis once a week. */

import type { AroundEntry } from '../../../src/domain/log/check-entry.ts';
import type { LogOutline, NewEntry } from '../../../src/domain/log/log-entry.ts';
import { measuresOf } from '../../../src/domain/log/measures.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import type { Plan, Values } from '../../../src/domain/plan/plan.ts';
import type { PlanContext } from '../../../src/domain/plan/plan-context.ts';
import { somePlan, someTask } from '../../contracts/plan-fixtures.ts';
import { tutoring } from '../../more-types/tutoring/tutoring.ts';
import { learner } from '../../subjects.ts';
import { demoSchool } from '../../world/schools.ts';

export const mathematics: Values = {
  what: 'consultation',
  subject: 'matematika',
  provider: 'valdis',
  times: 1,
  span: ['2026-09-07', '2026-12-11'],
};

export const measureRow = (values: Values, id = 'row-1') =>
  someTask({
    ...{ id, section: 'sessions', kind: 'row' },
    answers: { what: { values, by: 'sarma', at: '2026-09-01T07:00:00.000Z', revision: 1 } },
  });

interface Settings {
  readonly change?: Partial<Plan>;
  readonly context?: Partial<PlanContext>;
  readonly organisation?: Partial<Organisation>;
  readonly values?: Values;
}

/** On 23 November, in work since 1 September. */
export function logged({ change, context, organisation, values }: Settings = {}): PlanContext {
  const school = { ...demoSchool(), ...organisation };
  const plan = somePlan(school.id, {
    ...{ type: 'tutoring', about: learner('J-05', '7.a'), status: 'in-implementation', revision: 3 },
    period: { kind: 'semester', year: '2026/2027', semester: 1 },
    statusAt: '2026-09-01T07:00:00.000Z',
    rows: [measureRow({ ...mathematics, ...values })],
    ...change,
  });
  return {
    type: tutoring,
    plan,
    organisation: school,
    now: '2026-11-23T12:00:00.000Z',
    today: '2026-11-23',
    ...context,
  };
}

export function newEntry(context: PlanContext, change: Partial<NewEntry> = {}): NewEntry {
  const [measure] = measuresOf(context);
  if (measure === undefined) throw new Error('nothing is logged here');
  return { id: 'new', on: context.today, minutes: 40, form: 'in-person', by: 'valdis', measure, ...change };
}

export const outline = (change: Partial<LogOutline> = {}): LogOutline => ({
  ...{ id: 'other', plan: 'plan-1', row: 'row-1', by: 'valdis', on: '2026-11-23', form: 'in-person', state: 'open' },
  ...change,
});

export const nothing: AroundEntry = { entries: [], orders: [], history: [] };
