/** Who was not there when a talk was held that is meant for them: the guardians and the learner (IIP rules 20-21). */
import type { GuestKind, Meeting } from './meeting.ts';

const meantFor: readonly GuestKind[] = ['learner', 'guardian'];

/** None of another kind of meeting, or before anybody said who was there. */
export const missingFromTalk = ({ kind, minutes }: Pick<Meeting, 'kind' | 'minutes'>): readonly GuestKind[] =>
  kind !== 'individual-talk' || minutes === undefined ? [] : meantFor.filter((one) => !minutes.guests.includes(one));
