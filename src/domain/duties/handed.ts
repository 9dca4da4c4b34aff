/** What a duty says of its being handed to a colleague: who is asked, who took it over. */
import { memberById } from '../people/member-by-id.ts';
import type { MemberId, Organisation } from '../people/organisation.ts';
import type { Duty, HandOver, Obligation } from './obligation.ts';

/** Whether it waits for this member to take it over or not. */
export const isAskedOf = ({ state, handed }: Obligation, member: MemberId): boolean =>
  state === 'open' && handed?.to === member && handed.answer === undefined;

/** Whether this member does what a colleague handed to them. */
export const isTakenOverBy = ({ handed, holders }: Pick<Obligation, 'handed' | 'holders'>, member: MemberId): boolean =>
  handed?.answer === 'taken' && handed.to === member && holders.includes(member);

/** Whoever took it over stands in the place of whoever handed it. */
export const holdersWith = (holders: readonly MemberId[], { from, to }: HandOver): readonly MemberId[] => [
  ...new Set(holders.map((holder) => (holder === from ? to : holder))),
];

/** What is derived today, in the hands of whoever took it over, as long as they are of the staff. */
export function inHands(duty: Duty, handed: HandOver | undefined, organisation: Organisation): Duty {
  if (handed?.answer !== 'taken' || memberById(organisation, handed.to) === null) return duty;
  return { ...duty, holders: holdersWith(duty.holders, handed) };
}
