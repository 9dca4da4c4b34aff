/** Rows as they are stored: in clear only what queries need, the answers sealed. */
import type { Answers, Plan, Row } from '../../domain/plan/plan.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey } from './document-key.ts';
import type { HistoryHome } from './history-codec.ts';
import type { RowRecord } from './row-model.ts';
import type { Place, Sealer } from './sealer.ts';

/** What of a row can change. */
export type RowFacts = Pick<RowRecord, 'revision' | 'state' | 'removed' | 'responsible' | 'due' | 'sealed'>;

/** A row as a load reads it. */
export type StoredRow = Omit<RowRecord, 'history' | 'notices' | 'arrivals' | 'underived'>;

export const rowHome = (organisation: string, row: string): HistoryHome => ({ organisation, document: `row/${row}` });

export const rowFacts = (row: Row, organisation: string, { seal }: Sealer): RowFacts => ({
  revision: row.revision,
  state: row.state,
  sealed: seal(row.answers, answersPlace(organisation, row)),
  ...defined({ removed: row.removed }),
  ...(row.kind === 'task' && taskFacts(row.answers)),
});

export const rowRecord = (row: Row, plan: Plan, sealer: Sealer): RowRecord => ({
  _id: documentKey(plan.organisation, row.id),
  id: row.id,
  organisation: plan.organisation,
  plan: plan.id,
  learner: plan.learner,
  class: plan.class,
  section: row.section,
  kind: row.kind,
  createdBy: row.createdBy,
  createdAt: row.createdAt,
  ...defined({ continues: row.continues }),
  ...rowFacts(row, plan.organisation, sealer),
  history: [],
  notices: [],
  arrivals: [],
});

export const rowOf = (record: StoredRow, { unseal }: Sealer): Row => {
  const { id, section, kind, revision, state, createdBy, createdAt, continues, removed } = record;
  const answers = unseal<Answers>(record.sealed, answersPlace(record.organisation, record));
  return {
    id,
    section,
    kind,
    revision,
    answers,
    state,
    createdBy,
    createdAt,
    ...defined({ continues, removed }),
  };
};

/** Rows stand in the order they were made. */
export const inOrder = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const answersPlace = (organisation: string, row: { readonly id: string }): Place => ({
  ...rowHome(organisation, row.id),
  part: 'answers',
});

/** Only a value that has the shape of an id or a date is left in clear, never free text that strayed into the field. */
const taskFacts = (answers: Answers): Pick<RowRecord, 'responsible' | 'due'> => {
  const values = Object.assign({}, ...Object.values(answers).map((answer) => answer.values));
  const shaped = (value: unknown, shape: RegExp) =>
    typeof value === 'string' && shape.test(value) ? value : undefined;
  const responsible = shaped(values.responsible, /^\S{1,64}$/);
  const due = shaped(values.due, /^\d{4}-\d{2}-\d{2}$/);
  return defined({ responsible, due });
};
