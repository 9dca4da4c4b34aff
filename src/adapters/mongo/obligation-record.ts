/** One document of `obligations` for each duty: in clear what queries need, what people wrote sealed. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Look } from '../../bot/ports/obligations.ts';
import type { Obligation, ObligationSubject } from '../../domain/duties/obligation.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey } from './document-key.ts';
import { partOptions, recordOptions, text, texts } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';
import { type SubjectRecord, subjectFacts, subjectOf } from './subject-record.ts';

/** `whom` is a key. */
interface AboutRecord extends Omit<ObligationSubject, 'whom'>, Omit<SubjectRecord, 'about'> {
  readonly whom?: string;
}

export interface ObligationRecord extends Omit<Obligation, 'about' | 'closed' | 'notYet' | 'disputed' | 'look'> {
  readonly _id: string;
  readonly organisation: string;
  readonly about: AboutRecord;
  readonly closed?: { readonly on: string; readonly by?: string };
  /** Left out where nothing is to be looked at any more. */
  readonly look?: string;
  /** Beside `look`: holders and those with news, in one text, since an index tells no list. */
  readonly addressed?: string;
  /** Names the write that made it what it is. */
  readonly written: string;
  /** What people wrote. */
  readonly sealed?: string;
}

const about = new Schema(
  {
    plan: String,
    whom: String,
    learner: String,
    class: String,
    section: String,
    subject: String,
    row: String,
    step: String,
    meeting: String,
    document: String,
    entry: String,
  },
  partOptions,
);
const stopped = new Schema({ order: text, until: String }, partOptions);
const shifted = new Schema({ order: text, from: text }, partOptions);
const closed = new Schema({ on: text, by: String }, partOptions);
const untilBy = new Schema({ until: text, by: text }, partOptions);
const handed = new Schema({ from: text, to: text, at: text, answer: String }, partOptions);
const escalated = new Schema({ to: texts, on: text }, partOptions);
const news = new Schema({ member: text, what: text, on: text, by: String }, partOptions);

const schema = new Schema<ObligationRecord>(
  {
    _id: text,
    organisation: text,
    key: text,
    rule: String,
    about: { type: about, required: true },
    holders: texts,
    held: text,
    chain: { type: [String], default: undefined },
    sensitive: Boolean,
    startsOn: text,
    due: text,
    since: text,
    estimated: { type: Boolean, required: true },
    stopped,
    waitsFor: { type: [String], default: undefined },
    shifted,
    state: text,
    closed,
    snoozed: untilBy,
    snoozeAsked: untilBy,
    handed,
    nudged: texts,
    escalated,
    news: [news],
    look: String,
    addressed: String,
    revision: { type: Number, required: true },
    written: text,
    sealed: String,
  },
  recordOptions,
);

export const obligationModel = (connection: Connection): Model<ObligationRecord> =>
  connection.model<ObligationRecord>('Obligation', schema, 'obligations');

interface Words extends Pick<Obligation, 'notYet' | 'disputed'> {
  readonly note?: string;
}

/** @param written names the write */
export const obligationRecord = (
  organisation: string,
  obligation: Obligation,
  { sealer, written }: { readonly sealer: Sealer; readonly written: string },
): ObligationRecord => {
  const { about, closed, notYet, disputed, look, ...clear } = obligation;
  const { note, ...clearClosed } = closed ?? {};
  const words: Words = defined({ notYet, disputed, note });
  const isSilent = Object.keys(words).length === 0;
  return {
    ...clear,
    _id: documentKey(organisation, clear.key),
    organisation,
    about: aboutRecord(about),
    written,
    ...(closed && { closed: { ...clearClosed, on: closed.on } }),
    ...(look !== null && { look, addressed: addressed(obligation) }),
    ...(!isSilent && { sealed: sealer.seal(words, wordsPlace(organisation, obligation)) }),
  };
};

export const obligationOf = (record: ObligationRecord, sealer: Sealer): Obligation => {
  const { _id, organisation, addressed: _, written, sealed, about, look, closed, ...clear } = record;
  const words = sealed === undefined ? {} : sealer.unseal<Words>(sealed, wordsPlace(organisation, record));
  const { note, ...remarks } = words;
  return {
    ...clear,
    about: aboutOf(about),
    ...remarks,
    ...(closed && { closed: { ...closed, ...defined({ note }) } }),
    look: look ?? null,
  };
};

function aboutRecord({ whom, ...ids }: ObligationSubject): AboutRecord {
  if (whom === undefined) return ids;
  const { about, ...facts } = subjectFacts(whom);
  return { ...ids, whom: about, ...facts };
}

/** A process of the version before may still write what has no `whom`. */
function aboutOf({ whom: key, learner, class: inClass, ...ids }: AboutRecord): ObligationSubject {
  const whom = subjectOf(defined({ about: key, class: inClass, learner }));
  return { ...ids, ...defined({ whom }) };
}

/** What the index tells of an obligation. */
export type LookRecord = Required<Pick<ObligationRecord, 'key' | 'look' | 'addressed'>>;

export const lookOf = ({ key, look, addressed: both }: LookRecord): Look => {
  const [holders, told] = JSON.parse(both) as readonly [Look['holders'], Look['told']];
  return { key, look, holders, told };
};

const addressed = ({ holders, news }: Obligation): string =>
  JSON.stringify([holders, [...new Set(news.map(({ member }) => member))]]);

/** Bound to who closed it, so that nobody can put one person's note under another's name. */
const wordsPlace = (organisation: string, { key, closed }: Pick<Obligation, 'key' | 'closed'>): SealedPlace => ({
  organisation,
  document: `obligation/${key}`,
  part: `words/${JSON.stringify([closed?.on ?? null, closed?.by ?? null])}`,
});
