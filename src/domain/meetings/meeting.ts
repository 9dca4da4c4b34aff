/** A meeting: whom it brings together, about what, when, and what it came to. */

import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { MemberId } from '../people/ids.ts';
import type { PlanSubject } from '../people/subject.ts';

export const meetingKinds = ['individual-talk', 'support-team', 'inter-institution', 'programme'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

const meetingStates = ['planned', 'invited', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Those who are no members: Solis writes to none of them, and knows no name of theirs. */
export const guestKinds = ['learner', 'guardian', 'institution'] as const;
export type GuestKind = (typeof guestKinds)[number];

/** Who does what was agreed; a member of staff sees that it is done. The same as in the agreements of a plan. */
export const agreementDoers = ['learner', 'guardian', 'learner-and-guardian', 'teacher', 'support-staff'] as const;
export type AgreementDoer = (typeof agreementDoers)[number];

/** A time that is proposed: local, in the organisation's zone. */
export interface Slot {
  readonly date: LocalDate;
  /** "HH:mm" */
  readonly time: string;
  readonly minutes: number;
}

/** What a teacher wrote beforehand. */
interface Contribution {
  readonly by: MemberId;
  readonly at: Instant;
  readonly text: string;
}

/** Whether somebody who was invited comes. */
interface MeetingAnswer {
  readonly by: MemberId;
  readonly at: Instant;
  readonly comes: boolean;
}

/** What was agreed: it becomes a task with holder and date. */
export interface Agreement {
  readonly id: string;
  readonly text: string;
  /** Asked where a learner is spoken of; else the holder does it. */
  readonly doer?: AgreementDoer;
  readonly holder: MemberId;
  readonly due: LocalDate;
  /** The row of the plan that it became. */
  readonly row?: string;
  readonly done?: { readonly by: MemberId; readonly at: Instant };
}

export interface Decision {
  readonly number: string;
  readonly text: string;
}

export interface Minutes {
  readonly number: string;
  readonly date: LocalDate;
  readonly present: readonly MemberId[];
  readonly guests: readonly GuestKind[];
  readonly decisions: readonly Decision[];
  readonly agreements: readonly Agreement[];
  readonly finished?: { readonly by: MemberId; readonly at: Instant };
}

export interface Meeting {
  readonly id: string;
  readonly organisation: string;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly organiser: MemberId;
  /** Members who are invited, the organiser too. */
  readonly people: readonly MemberId[];
  /** Who was invited and, since what was sent out last, need not come any more. */
  readonly left?: readonly MemberId[];
  readonly guests: readonly GuestKind[];
  readonly plan?: string;
  /** Whom it speaks of. */
  readonly about?: PlanSubject;
  /** What is to be spoken of, where that is no plan. Sealed by the store. */
  readonly topic?: string;
  readonly place?: string;
  readonly slot?: Slot;
  /** Counts what was sent out: of a calendar file the highest one holds. */
  readonly sequence: number;
  readonly contributions: readonly Contribution[];
  /** Of those who said so, to the time that stands; perhaps of some who need not come any more. */
  readonly answers?: readonly MeetingAnswer[];
  readonly minutes?: Minutes;
  readonly cancelled?: { readonly by: MemberId; readonly at: Instant; readonly reason: string };
  readonly createdAt: Instant;
  readonly revision: number;
}
