/** One document of `rows` for each row, apart from its plan so that people adding rows never meet; the answers sealed. */

import { type Connection, type Model, Schema } from 'mongoose';
import type { Notice } from '../../domain/plan/notice.ts';
import type { Answers, Plan, Row } from '../../domain/plan/plan.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey } from './document-key.ts';
import { type HistoryHome, type HistoryRecord, historySchema } from './history-record.ts';
import { changedAnswers, type NewerAnswers, newerAnswers, withNewer } from './newer-answers.ts';
import { count, partOptions, recordOptions, text } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';
import { type SubjectRecord, subjectFacts } from './subject-record.ts';

/** The subject is that of its plan. */
export interface RowRecord extends SubjectRecord {
  readonly _id: string;
  readonly id: string;
  readonly organisation: string;
  readonly plan: string;
  readonly section: string;
  readonly kind: Row['kind'];
  readonly revision: number;
  readonly state: Row['state'];
  readonly createdBy: string;
  readonly createdAt: string;
  /** The id of the row it carries on. */
  readonly continues?: string;
  readonly removed?: { readonly by: string; readonly at: string };
  /** Of a task: who carries it out, and the local date by when. */
  readonly responsible?: string;
  readonly due?: string;
  readonly sealed: string;
  readonly answers: NewerAnswers;
  /** The revision as well: the version before, which knows no newer answers, does not write it, and so can write nothing (docs/decisions/0037). */
  readonly answered: number;
  readonly history: readonly HistoryRecord[];
  readonly notices: readonly Notice[];
  /** The last arrivals that were written here. */
  readonly arrivals: readonly string[];
  /** There while the duties of its plan are to be derived anew because of it; another one with each change. */
  readonly underived?: string;
}

const stamp = new Schema({ by: text, at: text }, partOptions);

const schema = new Schema<RowRecord>(
  {
    _id: text,
    id: text,
    organisation: text,
    plan: text,
    about: text,
    class: String,
    learner: String,
    section: text,
    kind: text,
    revision: count,
    state: text,
    createdBy: text,
    createdAt: text,
    continues: String,
    removed: stamp,
    responsible: String,
    due: String,
    sealed: text,
    answers: newerAnswers,
    answered: count,
    history: [historySchema],
    notices: [Schema.Types.Mixed],
    arrivals: [String],
    underived: String,
  },
  recordOptions,
);

export const rowModel = (connection: Connection): Model<RowRecord> =>
  connection.model<RowRecord>('Row', schema, 'rows');

/** What of a row can change. */
type RowFacts = Pick<RowRecord, 'revision' | 'answered' | 'state' | 'removed' | 'responsible' | 'due'>;

/** A row as a load reads it. */
export type StoredRow = Omit<RowRecord, 'history' | 'notices' | 'arrivals' | 'underived'>;

export const rowHome = (organisation: string, row: string): HistoryHome => ({ organisation, document: `row/${row}` });

const rowFacts = (row: Row): RowFacts => ({
  revision: row.revision,
  answered: row.revision,
  state: row.state,
  ...defined({ removed: row.removed }),
  ...(row.kind === 'task' && taskFacts(row.answers)),
});

export const rowRecord = (row: Row, plan: Plan, sealer: Sealer): RowRecord => ({
  _id: documentKey(plan.organisation, row.id),
  id: row.id,
  organisation: plan.organisation,
  plan: plan.id,
  ...subjectFacts(plan.about),
  section: row.section,
  kind: row.kind,
  createdBy: row.createdBy,
  createdAt: row.createdAt,
  ...defined({ continues: row.continues }),
  ...rowFacts(row),
  ...rowAnswers(row, plan.organisation, sealer),
  history: [],
  notices: [],
  arrivals: [],
});

/** All answers of a row. */
const rowAnswers = (row: Row, organisation: string, { seal }: Sealer): Pick<RowRecord, 'sealed' | 'answers'> => ({
  sealed: seal(row.answers, answersPlace(organisation, row)),
  answers: {},
});

/** The fields to set for a row that changed; of the answers those alone that did. */
export const rowChange = (
  row: Row,
  { plan, before }: { readonly plan: Plan; readonly before: Plan },
  sealer: Sealer,
) => {
  const was = before.rows.find(({ id }) => id === row.id);
  const holder = { path: 'answers', place: answersPlace(plan.organisation, row) };
  const answers = was === undefined ? null : changedAnswers([was.answers, row.answers], holder, sealer);
  return { ...rowFacts(row), ...(answers ?? rowAnswers(row, plan.organisation, sealer)) };
};

export const rowOf = (record: StoredRow, sealer: Sealer): Row => {
  const { id, section, kind, revision, state, createdBy, createdAt, continues, removed } = record;
  const place = answersPlace(record.organisation, record);
  const answers = withNewer(sealer.unseal<Answers>(record.sealed, place), record.answers, place, sealer);
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

const answersPlace = (organisation: string, row: { readonly id: string }): SealedPlace => ({
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
