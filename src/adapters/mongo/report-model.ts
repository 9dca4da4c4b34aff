/** The collection `reports`: one document for each report that was handed in; where it is kept is sealed. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Report } from '../../domain/reports/report.ts';
import { partOptions, recordOptions } from './record-schema.ts';

export type ReportWords = Pick<Report, 'number' | 'keptAt'>;

export interface ReportRecord extends Omit<Report, keyof ReportWords> {
  readonly _id: string;
  readonly sealed: string;
}

const text = { type: String, required: true } as const;

const schema = new Schema<ReportRecord>(
  {
    _id: text,
    id: text,
    organisation: text,
    kind: text,
    obligation: String,
    plan: String,
    learner: String,
    class: String,
    date: text,
    by: text,
    at: text,
    withdrawn: new Schema({ by: text, at: text }, partOptions),
    sealed: text,
  },
  // The id is a field like any other here.
  { ...recordOptions, id: false },
);

export const reportModel = (connection: Connection): Model<ReportRecord> =>
  connection.model<ReportRecord>('Report', schema, 'reports');
