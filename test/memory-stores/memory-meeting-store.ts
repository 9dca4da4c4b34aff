/** The twin of the meeting store, in memory. */
import { StoreFault } from '../../src/adapters/mongo/store-fault.ts';
import type { MeetingStore } from '../../src/bot/ports/meetings.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { isSameSubject } from '../../src/domain/plan/subject-kinds.ts';
import { byText } from './by-text.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryMeetingStore = (): MeetingStore => {
  const kept = new Map<string, Meeting>();
  const key = (organisation: string, id: string): string => JSON.stringify([organisation, id]);
  return {
    load: async (organisation, id) => kept.get(key(organisation, id)) ?? null,
    list: async (organisation, { plan, about, concerning, member, since } = {}) =>
      [...kept.values()]
        .filter((meeting) => meeting.organisation === organisation)
        .filter((meeting) => plan === undefined || meeting.plan === plan)
        .filter((meeting) => about === undefined || isSameSubject(meeting.about, about))
        .filter(
          (meeting) =>
            concerning === undefined ||
            meeting.plan === concerning.id ||
            isSameSubject(meeting.about, concerning.about),
        )
        .filter(({ organiser, people }) => member === undefined || [organiser, ...people].includes(member))
        .filter((meeting) => since === undefined || timeOf(meeting) >= since)
        .sort(byText(timeOf, ({ id }) => id)),
    save: async (organisation, meeting, seen) => {
      if (meeting.organisation !== organisation)
        throw new StoreFault('wrong-organisation', `Meeting ${meeting.id} is another's.`);
      const revision = kept.get(key(organisation, meeting.id))?.revision ?? null;
      if (revision !== seen) return false;
      kept.set(key(organisation, meeting.id), frozenCopy(meeting));
      return true;
    },
  };
};

/** A meeting without a day comes after all that have one. */
const timeOf = ({ slot }: Meeting): string => (slot === undefined ? '9999' : `${slot.date} ${slot.time}`);
