/** Reports that were handed in, in MongoDB. */
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { ReportStore } from '../../bot/ports/reports.ts';
import { subjectKey } from '../../domain/plan/subject-kinds.ts';
import type { Report } from '../../domain/reports/report.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey, upserting } from './document-key.ts';
import { partOptions, recordOptions, text } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';
import { StoreFault } from './store-fault.ts';
import { type SubjectRecord, subjectFacts, subjectOf } from './subject-record.ts';

type ReportWords = Pick<Report, 'number' | 'keptAt'>;

interface ReportRecord extends Omit<Report, keyof ReportWords | 'about'>, Partial<SubjectRecord> {
  readonly _id: string;
  readonly sealed: string;
}

const schema = new Schema<ReportRecord>(
  {
    _id: text,
    id: text,
    organisation: text,
    kind: text,
    obligation: String,
    plan: String,
    about: String,
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

export const reportStore = (connection: Connection, sealer: Sealer): ReportStore =>
  storeOf(connection.model<ReportRecord>('Report', schema, 'reports'), sealer);

const storeOf = (reports: Model<ReportRecord>, sealer: Sealer): ReportStore => ({
  save: async (organisation, report) => {
    const record = reportRecord(within(organisation, report), sealer);
    await upserting(() => reports.replaceOne({ _id: record._id, organisation }, record, { upsert: true }));
  },
  load: async (organisation, id) => {
    const record = await reports.findOne({ _id: documentKey(organisation, id), organisation }).lean<ReportRecord>();
    return record && reportOf(record, sealer);
  },
  list: async (organisation, { plan, concerning } = {}) => {
    const found = await reports
      .find({
        organisation,
        ...defined({ plan }),
        // Null: a process of the version before wrote it, which names the subject otherwise.
        ...(concerning && {
          $or: [{ plan: concerning.id }, { about: trusted({ $in: [subjectKey(concerning.about), null] }) }],
        }),
      })
      .sort({ date: -1, at: -1, id: -1 })
      .lean<ReportRecord[]>();
    return found.map((record) => reportOf(record, sealer));
  },
});

const reportRecord = ({ about, number, keptAt, ...clear }: Report, { seal }: Sealer): ReportRecord => {
  const words: ReportWords = { keptAt, ...defined({ number }) };
  return {
    ...clear,
    ...(about && subjectFacts(about)),
    _id: documentKey(clear.organisation, clear.id),
    sealed: seal(words, wordsPlace(clear)),
  };
};

const reportOf = (record: ReportRecord, { unseal }: Sealer): Report => {
  const { _id, sealed, about: key, class: inClass, learner, ...clear } = record;
  const about = subjectOf(defined({ about: key, class: inClass, learner }));
  return { ...clear, ...defined({ about }), ...unseal<ReportWords>(sealed, wordsPlace(clear)) };
};

const within = (organisation: string, report: Report): Report => {
  if (report.organisation === organisation) return report;
  throw new StoreFault('wrong-organisation', `Report ${report.id} does not belong to organisation ${organisation}.`);
};

const wordsPlace = ({ organisation, id }: Pick<Report, 'organisation' | 'id'>): SealedPlace => ({
  organisation,
  document: `report/${id}`,
  part: 'words',
});
