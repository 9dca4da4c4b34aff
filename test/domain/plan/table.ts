/** A plan on a table: people do things to it one after another, a minute apart, and its history is kept. */

import { expect } from 'vitest';
import { addDays } from '../../../src/domain/calendar/local-date.ts';
import { memberById } from '../../../src/domain/people/member-by-id.ts';
import type { Organisation, Reader } from '../../../src/domain/people/organisation.ts';
import type { Advance } from '../../../src/domain/plan/advance-result.ts';
import type { Arrival } from '../../../src/domain/plan/arrival.ts';
import { advance } from '../../../src/domain/plan/arrivals/advance.ts';
import { startPlan } from '../../../src/domain/plan/carry-forward.ts';
import type { HistoryEntry } from '../../../src/domain/plan/history.ts';
import type { TransitionName } from '../../../src/domain/plan/life-cycle.ts';
import type { Notice } from '../../../src/domain/plan/notice.ts';
import { findSection, type SectionInstance } from '../../../src/domain/plan/on-path.ts';
import type { Plan, Value, Values } from '../../../src/domain/plan/plan.ts';
import type { PlanContext } from '../../../src/domain/plan/plan-context.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import type { PlanWrite } from '../../../src/domain/plan/plan-write.ts';
import { standing } from '../../../src/domain/plan/standing.ts';
import { walk } from '../../../src/domain/plan/walk.ts';
import { learner, schoolYear } from '../../subjects.ts';
import { lastUndoable } from './last-undoable.ts';
import { school, smallType } from './small-type.ts';

/** An arrival without its id and sender. */
export type Deed = Arrival extends infer One ? (One extends Arrival ? Omit<One, 'id' | 'by'> : never) : never;

export const readerOf = (organisation: Organisation, id: string): Reader => {
  const member = memberById(organisation, id);
  if (member === null) throw new Error(`nobody is called ${id}`);
  return { organisation, member };
};

export interface TableSettings {
  readonly type?: PlanType;
  readonly organisation?: Organisation;
  readonly startedBy?: string;
  readonly last?: Plan;
  readonly change?: Partial<Plan>;
  readonly today?: string;
}

export type Table = ReturnType<typeof planOnTable>;

export function planOnTable(settings: TableSettings = {}) {
  const { type = smallType, organisation = school, startedBy = 'anna', last } = settings;
  let today = settings.today ?? '2026-11-23';
  let minute = 0;
  const now = () => new Date(Date.parse(`${today}T07:00:00.000Z`) + minute * 60_000).toISOString();
  const { plan: fresh, first } = startPlan({
    type,
    organisation: organisation.id,
    about: learner('J-07'),
    period: schoolYear('2026/2027'),
    by: startedBy,
    at: now(),
    arrival: 'start',
    ...(last !== undefined && { last }),
  });
  let plan: Plan = { ...fresh, ...settings.change };
  let history: readonly HistoryEntry[] = [first];
  let notices: readonly Notice[] = [];
  const context = (): PlanContext => ({ type, plan, organisation, now: now(), today });

  function arrive(by: string, deed: Deed, id = `${by}-${minute + 1}`): Advance {
    minute += 1;
    const result = advance(context(), readerOf(organisation, by), { ...deed, id, by } as Arrival);
    if (result.kind === 'moved') {
      plan = result.write.plan;
      history = [...history, ...result.write.history];
      notices = result.write.notices;
    }
    return result;
  }

  function moved(by: string, deed: Deed, id?: string): PlanWrite {
    const result = arrive(by, deed, id);
    if (result.kind !== 'moved') throw new Error(`not taken: ${JSON.stringify(result)}`);
    return result.write;
  }

  const sectionOf = (key: string): SectionInstance => {
    const section = findSection(type, plan, key);
    if (section === undefined) throw new Error(`the plan does not need ${key}`);
    return section;
  };

  const seenNow = (key: string, row?: string) =>
    (row === undefined || row === 'new' ? plan.sections[key] : plan.rows.find((one) => one.id === row))?.revision ?? 0;
  const rowOf = (id: string) => {
    const row = plan.rows.find((one) => one.id === id);
    if (row === undefined) throw new Error(`there is no row ${id}`);
    return row;
  };

  return {
    context,
    plan: () => plan,
    history: () => history,
    /** Those of the last deed. */
    notices: () => notices,
    arrive,
    moved,
    passDays: (days: number) => {
      today = addDays(today, days);
    },
    passMinutes: (minutes: number) => {
      minute += minutes;
    },
    section: sectionOf,
    walk: (key: string) => walk(context(), sectionOf(key)),
    standing: (key: string) => standing(context(), sectionOf(key)),
    row: rowOf,
    /** Answers one step, having seen the section as it is now. */
    answers: (by: string, key: string, step: string, values: Values, row?: string) =>
      arrive(by, {
        kind: 'answer',
        answers: [{ section: key, step, values, ...(row !== undefined && { row }) }],
        seen: seenNow(key, row),
      }),
    finish: (by: string, key: string) => arrive(by, { kind: 'finish', section: key }),
    takes: (by: string, name: TransitionName, reason?: string) =>
      arrive(by, { kind: 'transition', name, ...(reason !== undefined && { reason }) }),
    undo: (by: string) => arrive(by, { kind: 'undo', entries: lastUndoable(history, { by, now: now() }) }),
    value: (key: string, step: string, field: string): Value | undefined =>
      plan.sections[key]?.answers[step]?.values[field],
  };
}

export const refusal = (result: Advance): string => (result.kind === 'refused' ? result.refusal.why : result.kind);

/** Every deed of a list must be taken. */
export function all(...results: readonly Advance[]): void {
  for (const result of results) expect(result).toMatchObject({ kind: 'moved' });
}

/** A plan of the small type, written up to a point: the class teacher began it and two subjects have tasks. */
export function written(settings: TableSettings & { readonly until?: 'basis' | 'teaching' | 'tasks' } = {}): Table {
  const table = planOnTable(settings);
  const { until = 'tasks' } = settings;
  all(
    table.answers('anna', 'basis', 'reasons', { reasons: ['absence'] }),
    table.answers('anna', 'basis', 'absence', { lessons: 40 }),
    table.answers('anna', 'basis', 'note', { note: null }),
    table.finish('anna', 'basis'),
  );
  if (until === 'basis') return table;
  all(
    table.answers('anna', 'teaching', 'subjects', { subjects: ['matematika', 'anglu-valoda'] }),
    table.finish('anna', 'teaching'),
  );
  if (until === 'teaching') return table;
  for (const [by, key] of [
    ['andris', 'tasks:matematika'],
    ['emily', 'tasks:anglu-valoda'],
  ] as const) {
    all(
      table.arrive(by, { kind: 'answer', answers: taskOf(key, 'new', by), seen: 0 }, `row-${by}`),
      table.finish(by, key),
    );
  }
  return table;
}

export const taskOf = (section: string, row: string, responsible: string) => [
  { section, row, step: 'task', values: { task: 'Reizrēķins' } },
  { section, row, step: 'duty', values: { due: '2026-12-15', responsible } },
];

/** Approved, with the review written. */
export function approved(settings: TableSettings = {}): Table {
  const table = written(settings);
  all(
    table.takes('anna', 'submit'),
    table.answers('baiba', 'review', 'minutes', { number: '5' }),
    table.answers('baiba', 'review', 'conclusion', { conclusion: 'Plāns ir skaidrs.' }),
    table.finish('baiba', 'review'),
    table.takes('baiba', 'approve'),
  );
  return table;
}
