/** Who speaks, and where: what an address says, checked against the organisation. */
import type { Member, Organisation } from '../../domain/people/organisation.ts';
import { WebFault } from './errors.ts';
import type { ChatPlace } from './transcript.ts';

export interface Seat {
  readonly speaker: Member;
  readonly place: ChatPlace;
  /** Address of the chat, without a slash at its end; posts go below it. */
  readonly base: string;
}

/** The private chat of a member. Throws `no-such-member`. */
export function privateSeat(organisation: Organisation, member: string): Seat {
  const speaker = memberOf(organisation, member);
  return {
    speaker,
    place: { kind: 'member', member: speaker.id },
    base: `/as/${encodeURIComponent(speaker.id)}`,
  };
}

/** A channel, in which that member speaks. Throws `no-such-channel` and `no-such-member`. */
export function channelSeat(organisation: Organisation, channel: string, member: string): Seat {
  if (!organisation.channels.some(({ id }) => id === channel)) throw new WebFault('no-such-channel');
  return {
    speaker: memberOf(organisation, member),
    place: { kind: 'channel', channel },
    base: `/channel/${encodeURIComponent(channel)}`,
  };
}

function memberOf(organisation: Organisation, id: string): Member {
  const member = organisation.members.find((each) => each.id === id);
  if (member === undefined) throw new WebFault('no-such-member');
  return member;
}
