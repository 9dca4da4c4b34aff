/** Meetings in MongoDB; each change is made only onto what was seen. */
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { MeetingStore } from '../../bot/ports/meetings.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { subjectKey } from '../../domain/plan/subject-kinds.ts';
import { defined } from '../../shared/defined.ts';
import { creating, documentKey } from './document-key.ts';
import { count, partOptions, recordOptions, text, texts } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';
import { type SubjectRecord, subjectFacts, subjectOf } from './subject-record.ts';
import { within } from './within.ts';

/** What people write about a meeting. */
type MeetingWords = Pick<Meeting, 'topic' | 'place' | 'contributions' | 'answers' | 'minutes' | 'cancelled'>;

interface MeetingRecord extends Omit<Meeting, keyof MeetingWords | 'about'>, Partial<SubjectRecord> {
  readonly _id: string;
  /** Organiser and invited. */
  readonly members: readonly string[];
  /** Local day and time; what has none comes last. */
  readonly time: string;
  readonly sealed: string;
}

const schema = new Schema<MeetingRecord>(
  {
    _id: text,
    id: text,
    organisation: text,
    kind: text,
    state: text,
    organiser: text,
    people: texts,
    guests: texts,
    members: texts,
    plan: String,
    about: String,
    learner: String,
    class: String,
    left: { type: [String], default: undefined },
    slot: new Schema({ date: text, time: text, minutes: count }, partOptions),
    sequence: count,
    createdAt: text,
    revision: count,
    time: text,
    sealed: text,
  },
  // The id is a field like any other here.
  { ...recordOptions, id: false },
);

export const meetingStore = (connection: Connection, sealer: Sealer): MeetingStore =>
  storeOf(connection.model<MeetingRecord>('Meeting', schema, 'meetings'), sealer);

const storeOf = (meetings: Model<MeetingRecord>, sealer: Sealer): MeetingStore => ({
  load: async (organisation, id) => {
    const record = await meetings.findOne({ _id: documentKey(organisation, id), organisation }).lean<MeetingRecord>();
    return record && meetingOf(record, sealer);
  },
  list: async (organisation, { plan, about, concerning, member, since } = {}) => {
    const found = await meetings
      .find({
        organisation,
        ...defined({ plan, about: about && subjectKey(about), members: member }),
        ...(concerning && { $or: [{ plan: concerning.id }, { about: subjectKey(concerning.about) }] }),
        ...(since !== undefined && { time: trusted({ $gte: since }) }),
      })
      .sort({ time: 1, id: 1 })
      .lean<MeetingRecord[]>();
    return found.map((record) => meetingOf(record, sealer));
  },
  save: async (organisation, meeting, seen) => {
    const record = meetingRecord(within(organisation, 'Meeting', meeting), sealer);
    if (seen === null) return creating(() => meetings.create([record]));
    const filter = { _id: record._id, organisation, revision: seen };
    return (await meetings.replaceOne(filter, record)).matchedCount === 1;
  },
});

const meetingRecord = (meeting: Meeting, { seal }: Sealer): MeetingRecord => {
  const { about, topic, place, contributions, answers, minutes, cancelled, ...clear } = meeting;
  const words: MeetingWords = {
    ...defined({ topic, place }),
    contributions,
    ...defined({ answers, minutes, cancelled }),
  };
  return {
    ...clear,
    ...(about && subjectFacts(about)),
    _id: documentKey(meeting.organisation, meeting.id),
    members: [...new Set([meeting.organiser, ...meeting.people])],
    time: timeOf(meeting),
    sealed: seal(words, wordsPlace(meeting)),
  };
};

export const meetingOf = (record: MeetingRecord, { unseal }: Sealer): Meeting => {
  const { _id, members, time, sealed, about: key, class: inClass, learner, ...clear } = record;
  const about = subjectOf(defined({ about: key, class: inClass, learner }));
  return { ...clear, ...defined({ about }), ...unseal<MeetingWords>(sealed, wordsPlace(record)) };
};

/** Sorts as days and times do, and after all of them where there is none. */
const timeOf = ({ slot }: Meeting): string => (slot === undefined ? '9999' : `${slot.date} ${slot.time}`);

const wordsPlace = ({ organisation, id }: Pick<Meeting, 'organisation' | 'id'>): SealedPlace => ({
  organisation,
  document: `meeting/${id}`,
  part: 'words',
});
