/** Who may call a meeting, see it and run it. */

import type { ClassId, Reader, RoleKind } from '../people/organisation.ts';
import { rolesOf } from '../people/roles-of.ts';
import type { Meeting, MeetingKind } from './meeting.ts';

/** Those who answer for all meetings: they see each of them, and run it where its organiser cannot. */
const overseers: readonly RoleKind[] = ['support-head', 'deputy-head'];

const leaders: readonly RoleKind[] = ['director', 'deputy-head', 'support-head', 'social-pedagogue'];
const team: readonly RoleKind[] = [...leaders, 'psychologist', 'speech-therapist', 'special-educator', 'class-teacher'];

const callers: Readonly<Record<MeetingKind, readonly RoleKind[]>> = {
  'individual-talk': team,
  'support-team': team,
  'inter-institution': leaders,
  programme: leaders,
};

const has = ({ organisation, member }: Reader, roles: readonly RoleKind[], inClass?: ClassId): boolean =>
  rolesOf(organisation, member.id, inClass).some((role) => roles.includes(role));

/** May this member call such a meeting? About a learner: a class teacher only of the own class. */
export const mayCall = (reader: Reader, kind: MeetingKind, inClass?: ClassId): boolean =>
  has(reader, callers[kind], inClass);

/** May this member know of the meeting: its people, and those who answer for all meetings. */
export const maySeeMeeting = (reader: Reader, meeting: Meeting): boolean =>
  meeting.organiser === reader.member.id || meeting.people.includes(reader.member.id) || has(reader, overseers);

/** May this member move it, cancel it and write its minutes? */
export const mayRun = (reader: Reader, meeting: Meeting): boolean =>
  meeting.organiser === reader.member.id || has(reader, overseers);

export const mayOversee = (reader: Reader): boolean => has(reader, overseers);
