/** One document of `plans` for each plan: structure in clear, whatever was written in it sealed. */

import type { Db } from 'mongodb';
import { type Connection, type Model, Schema } from 'mongoose';
import type { PlanStatus } from '../../domain/plan/life-cycle.ts';
import type { Notice } from '../../domain/plan/notice.ts';
import { periodKey, periodOfKey, schoolYearOf } from '../../domain/plan/period.ts';
import type { Call, Plan, PlanRead } from '../../domain/plan/plan.ts';
import { storedSubject } from '../../domain/plan/subject-kinds.ts';
import { defined } from '../../shared/defined.ts';
import { sameData } from '../../shared/same-data.ts';
import { documentKey, memberOfPath, memberPath, sectionPath } from './document-key.ts';
import { documentOf, type StoredDocument } from './document-record.ts';
import { type HistoryRecord, historySchema } from './history-record.ts';
import { count, partOptions, recordOptions, text } from './record-schema.ts';
import { inOrder, type RowRecord, rowModel, rowOf, type StoredRow } from './row-record.ts';
import type { SealedPlace, Sealer } from './sealer.ts';
import {
  planHome,
  type SectionRecord,
  sectionOf,
  sectionPlace,
  sectionRecord,
  sectionSchema,
} from './section-record.ts';
import { type SubjectRecord, subjectFacts } from './subject-record.ts';

export interface PlanRecord extends SubjectRecord {
  readonly _id: string;
  readonly id: string;
  readonly organisation: string;
  readonly type: string;
  readonly version: number;
  /** Key of its period. */
  readonly period: string;
  /** What the version before this one reads in place of `period` (docs/decisions/0029). */
  readonly schoolYear?: string;
  readonly status: PlanStatus;
  readonly statusAt: string;
  /** By status; missing where it came into none since this is kept. */
  readonly reached?: NonNullable<Plan['reached']>;
  readonly revision: number;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly carriedFrom?: string;
  readonly number?: number;
  /** The reason of the status and the wording at submission. */
  readonly sealed: string;
  readonly sections: Readonly<Record<string, SectionRecord>>;
  readonly called: Readonly<Record<string, Call>>;
  /** By section, then by member (see `memberPath`). */
  readonly writing: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly history: readonly HistoryRecord[];
  readonly notices: readonly Notice[];
  /** The last arrivals that were written here. */
  readonly arrivals: readonly string[];
  /** There while the plan's duties are to be derived anew; another one with each change. */
  readonly underived?: string;
  /** The next local date on which something in the plan opens by itself. */
  readonly wake?: string;
  /** Which it has alone while it is in work. */
  readonly place?: string;
}

const call = new Schema({ at: text, due: text }, partOptions);

const schema = new Schema<PlanRecord>(
  {
    _id: text,
    id: text,
    organisation: text,
    type: text,
    version: count,
    about: text,
    class: String,
    period: text,
    learner: String,
    schoolYear: String,
    status: text,
    statusAt: text,
    reached: { type: Map, of: String },
    revision: count,
    startedBy: text,
    startedAt: text,
    carriedFrom: String,
    number: Number,
    sealed: text,
    sections: { type: Map, of: sectionSchema },
    called: { type: Map, of: call },
    writing: { type: Map, of: { type: Map, of: String } },
    history: [historySchema],
    notices: [Schema.Types.Mixed],
    arrivals: [String],
    underived: String,
    wake: String,
    place: String,
  },
  recordOptions,
);

/** Plans and their rows, and what seals them. */
export interface PlanCollections {
  readonly db: Db;
  readonly connection: Connection;
  readonly plans: Model<PlanRecord>;
  readonly rows: Model<RowRecord>;
  readonly sealer: Sealer;
}

export const planCollections = (connection: Connection, sealer: Sealer): PlanCollections => ({
  db: connection.getClient().db(connection.name),
  connection,
  plans: connection.model<PlanRecord>('Plan', schema, 'plans'),
  rows: rowModel(connection),
  sealer,
});

/** What no reader of a plan needs. */
export type LeftOut = 'history' | 'notices' | 'arrivals' | 'underived' | 'wake' | 'place';

/** A plan as a load reads it. */
export type StoredPlan = Omit<PlanRecord, LeftOut> &
  Weighed & { readonly rows: readonly (StoredRow & Weighed)[]; readonly documents: readonly StoredDocument[] };

/** Bytes of what only grows, where the load asked for them. */
interface Weighed {
  readonly grown?: number;
}

type PlanFacts = Pick<PlanRecord, 'status' | 'statusAt' | 'reached' | 'revision' | 'called' | 'sealed'>;
type PlanWords = Pick<Plan, 'statusReason' | 'wording'>;

const planFacts = (plan: Plan, { seal }: Sealer): PlanFacts => ({
  status: plan.status,
  statusAt: plan.statusAt,
  ...defined({ reached: plan.reached }),
  revision: plan.revision,
  called: mapKeys(plan.called, sectionPath),
  sealed: seal(wordsOf(plan), wordsPlace(plan)),
});

/** The fields to set where the plan's own revision changed; the words only where they did. */
export const factsChange = (
  { plan, before }: { readonly plan: Plan; readonly before: Plan },
  sealer: Sealer,
): Partial<PlanFacts> => {
  const { sealed, ...facts } = planFacts(plan, sealer);
  return sameData(wordsOf(before), wordsOf(plan)) ? facts : { ...facts, sealed };
};

const wordsOf = ({ statusReason, wording }: Plan): PlanWords => defined({ statusReason, wording });

export const planRecord = (plan: Plan, sealer: Sealer): PlanRecord => {
  const { id, organisation, type, version, startedBy, startedAt } = plan;
  const sections = Object.keys(plan.sections).map((key) => [sectionPath(key), sectionRecord(plan, key, sealer)]);
  return {
    _id: documentKey(organisation, id),
    ...{ id, organisation, type, version, startedBy, startedAt, ...subjectFacts(plan.about), ...periodFacts(plan) },
    ...defined({ carriedFrom: plan.carriedFrom, number: plan.number }),
    ...planFacts(plan, sealer),
    sections: Object.fromEntries(sections),
    writing: mapValues(mapKeys(plan.writing, sectionPath), (marks) => mapKeys(marks, memberPath)),
    history: [],
    notices: [],
    arrivals: [],
  };
};

export const planOf = (record: StoredPlan, sealer: Sealer): PlanRead => {
  const {
    _id,
    sealed,
    rows,
    documents,
    sections,
    writing,
    about,
    class: inClass,
    period,
    learner,
    schoolYear,
    grown,
    ...clear
  } = record;
  return {
    ...clear,
    about: storedSubject(about, inClass),
    period: periodOfKey(period),
    ...sealer.unseal<PlanWords>(sealed, wordsPlace(record)),
    sections: Object.fromEntries(
      Object.entries(sections).map(([key, section]) => [key, sectionOf(section, sectionPlace(record, key), sealer)]),
    ),
    writing: mapValues(writing, (marks) => mapKeys(marks, memberOfPath)),
    rows: inOrder(rows.map((row) => rowOf(row, sealer))),
    ...(documents.length > 0 && { documents: documents.map((document) => documentOf(document, sealer)) }),
  };
};

const periodFacts = ({ period }: Pick<Plan, 'period'>): Pick<PlanRecord, 'period' | 'schoolYear'> =>
  defined({ period: periodKey(period), schoolYear: schoolYearOf(period) });

type PlanId = Pick<Plan, 'organisation' | 'id'>;

const wordsPlace = (plan: PlanId): SealedPlace => ({ ...planHome(plan.organisation, plan.id), part: 'words' });

const mapKeys = <T>(map: Readonly<Record<string, T>>, change: (key: string) => string): Record<string, T> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [change(key), value]));

const mapValues = <T, U>(map: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
