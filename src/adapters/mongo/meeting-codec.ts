/** Meetings as they are stored: in clear what lists look for, all that people write sealed as one. */
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey } from './document-key.ts';
import type { MeetingRecord, MeetingWords } from './meeting-model.ts';
import type { Place, Sealer } from './sealer.ts';

export const meetingRecord = (meeting: Meeting, { seal }: Sealer): MeetingRecord => {
  const { topic, place, contributions, minutes, cancelled, ...clear } = meeting;
  const words: MeetingWords = {
    ...defined({ topic, place }),
    contributions,
    ...defined({ minutes, cancelled }),
  };
  return {
    ...clear,
    _id: documentKey(meeting.organisation, meeting.id),
    members: [...new Set([meeting.organiser, ...meeting.people])],
    time: timeOf(meeting),
    sealed: seal(words, wordsPlace(meeting)),
  };
};

export const meetingOf = (record: MeetingRecord, { unseal }: Sealer): Meeting => {
  const { _id, members, time, sealed, ...clear } = record;
  return { ...clear, ...unseal<MeetingWords>(sealed, wordsPlace(record)) };
};

/** Sorts as days and times do, and after all of them where there is none. */
const timeOf = ({ slot }: Meeting): string => (slot === undefined ? '9999' : `${slot.date} ${slot.time}`);

const wordsPlace = ({ organisation, id }: Pick<Meeting, 'organisation' | 'id'>): Place => ({
  organisation,
  document: `meeting/${id}`,
  part: 'words',
});
