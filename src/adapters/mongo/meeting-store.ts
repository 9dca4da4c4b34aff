/** Meetings in MongoDB; each change is made only onto what was seen. */
import { type Model, trusted } from 'mongoose';
import type { MeetingStore } from '../../bot/ports/duty-ports.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey } from './document-key.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { meetingOf, meetingRecord } from './meeting-codec.ts';
import type { MeetingRecord } from './meeting-model.ts';
import type { Sealer } from './sealer.ts';
import { StoreFault } from './store-fault.ts';

export const meetingStore = (meetings: Model<MeetingRecord>, sealer: Sealer): MeetingStore => ({
  load: async (organisation, id) => {
    const record = await meetings.findOne({ _id: documentKey(organisation, id), organisation }).lean<MeetingRecord>();
    return record && meetingOf(record, sealer);
  },
  list: async (organisation, { plan, learner, member, since } = {}) => {
    const found = await meetings
      .find({
        organisation,
        ...defined({ plan, learner, members: member }),
        ...(since !== undefined && { time: trusted({ $gte: since }) }),
      })
      .sort({ time: 1, id: 1 })
      .lean<MeetingRecord[]>();
    return found.map((record) => meetingOf(record, sealer));
  },
  save: async (organisation, meeting, seen) => {
    const record = meetingRecord(within(organisation, meeting), sealer);
    if (seen === null) return add(meetings, record);
    const filter = { _id: record._id, organisation, revision: seen };
    return (await meetings.replaceOne(filter, record)).matchedCount === 1;
  },
});

const add = async (meetings: Model<MeetingRecord>, record: MeetingRecord): Promise<boolean> => {
  try {
    await meetings.create([record]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
};

const within = (organisation: string, meeting: Meeting): Meeting => {
  if (meeting.organisation === organisation) return meeting;
  throw new StoreFault('wrong-organisation', `Meeting ${meeting.id} does not belong to organisation ${organisation}.`);
};
