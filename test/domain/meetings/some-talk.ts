/** A talk about a learner of 7.b, and the act of one of its people on it. */
import { advanceMeeting } from '../../../src/domain/meetings/advance-meeting.ts';
import type { Meeting } from '../../../src/domain/meetings/meeting.ts';
import type { MeetingAct, MeetingAdvance } from '../../../src/domain/meetings/meeting-act.ts';
import { learner } from '../../subjects.ts';
import { school } from '../people/school.ts';

export const someTalk: Meeting = {
  id: 'm-1',
  organisation: school.id,
  kind: 'individual-talk',
  state: 'planned',
  organiser: 'guntis',
  people: ['guntis', 'anna', 'andris'],
  guests: ['learner', 'guardian'],
  about: learner('J-07', '7.b'),
  sequence: 0,
  contributions: [],
  createdAt: '2026-11-20T08:00:00.000Z',
  revision: 0,
};

export const someSlot = { date: '2026-11-26', time: '14:15', minutes: 40 };

export const invitedTalk: Meeting = { ...someTalk, state: 'invited', slot: someSlot, sequence: 1, revision: 1 };

export const heldTalk: Meeting = {
  ...invitedTalk,
  state: 'held',
  revision: 5,
  minutes: { number: 'A/1', date: '2026-11-26', present: ['guntis'], guests: [], decisions: [], agreements: [] },
};

interface Doing {
  readonly by?: string;
  readonly now?: string;
}

/** What becomes of it; the organiser does it before the meeting unless something else is said. */
export function does(
  meeting: Meeting,
  act: MeetingAct,
  { by = 'guntis', now = '2026-11-24T08:00:00.000Z' }: Doing = {},
): MeetingAdvance {
  const member = school.members.find(({ id }) => id === by);
  if (member === undefined) throw new Error(`nobody is called ${by}`);
  return advanceMeeting({ meeting, organisation: school, member, now }, act);
}

export const why = (result: MeetingAdvance): string => (result.kind === 'refused' ? result.refusal.why : result.kind);

export function become(result: MeetingAdvance): Meeting {
  if (result.kind === 'refused') throw new Error(`refused: ${result.refusal.why}`);
  return result.meeting;
}
