/** Who may call a meeting, see it and run it. */

import { type ClassId, chainOf, type Organisation, type Reader, type RoleKind } from '../people/organisation.ts';
import { rolesOf } from '../people/roles-of.ts';
import type { Meeting, MeetingKind } from './meeting.ts';

/** Those who lead, and the one who knows the families. */
export const leadersIn = (organisation: Organisation): readonly RoleKind[] => [
  ...chainOf(organisation),
  'social-pedagogue',
];

export const specialists: readonly RoleKind[] = ['psychologist', 'speech-therapist', 'special-educator'];

function callersIn(organisation: Organisation, kind: MeetingKind): readonly RoleKind[] {
  const leaders = leadersIn(organisation);
  switch (kind) {
    case 'individual-talk':
    case 'support-team':
      return [...leaders, ...specialists, 'class-teacher'];
    case 'inter-institution':
    case 'programme':
      return leaders;
    default:
      return kind satisfies never;
  }
}

const has = ({ organisation, member }: Reader, roles: readonly RoleKind[], inClass?: ClassId): boolean =>
  rolesOf(organisation, member.id, inClass).some((role) => roles.includes(role));

/** Whether this member answers for all meetings: those who lead, but for the head of the organisation, see and run each. */
export const mayOversee = (reader: Reader): boolean => has(reader, chainOf(reader.organisation).slice(0, -1));

/** May this member call such a meeting? About a learner: a class teacher only of the own class. */
export const mayCall = (reader: Reader, kind: MeetingKind, inClass?: ClassId): boolean =>
  has(reader, callersIn(reader.organisation, kind), inClass);

/** May this member know of the meeting: its people, and those who answer for all meetings. */
export const maySeeMeeting = (reader: Reader, meeting: Meeting): boolean =>
  meeting.organiser === reader.member.id || meeting.people.includes(reader.member.id) || mayOversee(reader);

/** May this member move it, cancel it and write its minutes? */
export const mayRun = (reader: Reader, meeting: Meeting): boolean =>
  meeting.organiser === reader.member.id || mayOversee(reader);
