/** Invented plans, rows and writes for the contract of the plan store. */
import { randomUUID } from 'node:crypto';
import type { HistoryEntry } from '../../src/domain/plan/history.ts';
import type { Answers, Plan, Row, SectionState } from '../../src/domain/plan/plan.ts';
import type { PlanWrite } from '../../src/domain/plan/plan-write.ts';

/** Each test works in an organisation of its own, so that they never meet. */
export const someOrganisation = (): string => `skola-${randomUUID()}`;

export const minute = (n: number): string => new Date(Date.UTC(2026, 10, 23, 7, n)).toISOString();

export const answered = (text: string, revision = 1): Answers => ({
  describe: { values: { text }, by: 'ilze.ozola', at: minute(revision), revision },
});

export const somePlan = (organisation: string, change: Partial<Plan> = {}): Plan => ({
  id: `plan-${randomUUID()}`,
  organisation,
  type: 'iip',
  version: 1,
  about: { kind: 'learner', learner: 'J-07', class: '7.b' },
  period: { kind: 'school-year', year: '2026/2027' },
  status: 'draft',
  statusAt: minute(0),
  revision: 1,
  startedBy: 'ilze.ozola',
  startedAt: minute(0),
  sections: {},
  called: { basis: { at: minute(0), due: '2026-12-01' } },
  writing: {},
  rows: [],
  ...change,
});

export const startedEntry = (arrival = 'web-start'): HistoryEntry => ({
  kind: 'started',
  at: minute(0),
  by: 'ilze.ozola',
  arrival,
});

export const someTask = (change: Partial<Row> = {}): Row => ({
  id: `row-${randomUUID()}`,
  section: 'tasks:matematika',
  kind: 'task',
  revision: 1,
  answers: {
    goal: { values: { goal: 'Prot reizrēķinu' }, by: 'ilze.ozola', at: minute(1), revision: 1 },
    who: { values: { responsible: 'juris.kalns', due: '2026-12-15' }, by: 'ilze.ozola', at: minute(1), revision: 1 },
  },
  state: 'open',
  createdBy: 'ilze.ozola',
  createdAt: minute(1),
  ...change,
});

const answeredEntry = (arrival: string, at: string, place: { section: string; row?: string }): HistoryEntry => ({
  kind: 'answered',
  at,
  by: 'ilze.ozola',
  arrival,
  ...place,
  step: 'describe',
  before: null,
  after: { text: `Atbilde ${arrival}` },
});

export const nothingWritten: Pick<PlanWrite, 'sections' | 'rows' | 'history' | 'notices'> = {
  sections: {},
  rows: {},
  history: [],
  notices: [],
};

/** The write of one answer in one section, onto whatever revision the plan at hand has of it. */
export const answering = (
  plan: Plan,
  { section, text, arrival }: { section: string; text: string; arrival: string },
): PlanWrite => {
  const seen = plan.sections[section]?.revision ?? 0;
  const state: SectionState = { ...plan.sections[section], revision: seen + 1, answers: answered(text, seen + 1) };
  return {
    ...nothingWritten,
    before: plan,
    plan: { ...plan, sections: { ...plan.sections, [section]: state } },
    arrival,
    sections: { [section]: seen },
    history: [answeredEntry(arrival, minute(seen + 1), { section })],
  };
};

export const addingRow = (plan: Plan, row: Row, arrival: string): PlanWrite => ({
  ...nothingWritten,
  before: plan,
  plan: { ...plan, rows: [...plan.rows, row] },
  arrival,
  rows: { [row.id]: -1 },
  history: [answeredEntry(arrival, row.createdAt, { section: row.section, row: row.id })],
});

/** The row as it is in `changed`, onto the revision the plan at hand has of it. */
export const changingRow = (plan: Plan, changed: Row, arrival: string): PlanWrite => {
  const seen = plan.rows.find(({ id }) => id === changed.id)?.revision ?? 0;
  return {
    ...nothingWritten,
    before: plan,
    plan: { ...plan, rows: plan.rows.map((row) => (row.id === changed.id ? { ...changed, revision: seen + 1 } : row)) },
    arrival,
    rows: { [changed.id]: seen },
  };
};
