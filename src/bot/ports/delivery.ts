/** One message on its way to one person or channel: a record with a unique key, so that it goes out once, or visibly not at all. */
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { HandOverAnswer } from '../../domain/duties/obligation.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { Notice } from '../../domain/plan/notice.ts';
import type { PlatformId } from './platform-id.ts';

/** What is said; ids only: the words are put together when it is sent, from what is so then. */
export type DeliveryContent =
  /** All that a member is nudged of on that local day. */
  | {
      readonly kind: 'daily';
      readonly date: string;
      /** Plans of whose sessions the reader is asked. */
      readonly asks?: readonly string[];
    }
  /** The week of a channel; the local day of its week's Monday. */
  | { readonly kind: 'digest'; readonly week: string }
  /** A notice of a plan: once it is a delivery, the plan has struck it off. */
  | { readonly kind: 'notice'; readonly plan: string; readonly notice: Notice }
  /** Tells a channel what was escalated on that local day; of older ones, that one duty was. */
  | { readonly kind: 'escalation'; readonly obligation: string; readonly date?: string }
  /**
   * A meeting at that sequence: an invitation, another time, another change, a cancellation, that one need not come any
   * more, a request for two lines, a call for the minutes.
   */
  | {
      readonly kind: 'meeting';
      readonly meeting: string;
      readonly what: 'invitation' | 'moved' | 'changed' | 'cancelled' | 'left' | 'contribution' | 'minutes';
      readonly sequence: number;
    }
  /** That the reader stands in for somebody who is away in these days, or need not any more. */
  | {
      readonly kind: 'stand-in';
      readonly absent: MemberId;
      readonly from: string;
      readonly to: string;
      readonly what: 'asked' | 'over';
    }
  /** Of one duty, at the wish of a colleague above. */
  | { readonly kind: 'reminder'; readonly obligation: string; readonly by: MemberId }
  /** That a colleague is asked to take a duty over, or what they answered. */
  | { readonly kind: 'hand-over'; readonly obligation: string; readonly what: 'asked' | HandOverAnswer }
  /** That a learner was reported who may need support; its words are read where it opens. */
  | { readonly kind: 'concern'; readonly entry: string }
  /** Sessions of these days that are not confirmed: the reader's own, or all; said on that day only. */
  | {
      readonly kind: 'log';
      readonly from: string;
      readonly to: string;
      readonly whose: 'own' | 'all';
      readonly day: string;
    }
  /** What does not work and what to do, for an administrator. */
  | { readonly kind: 'trouble'; readonly code: string; readonly channel?: string };

/** A member has one message of the day. */
export const dailyKey = (member: MemberId, date: string): string => `daily/${member}/${date}`;

export type DeliveryTo =
  | { readonly kind: 'member'; readonly member: MemberId }
  | { readonly kind: 'channel'; readonly channel: string };

/**
 * `pending`: waits for its time or its turn. `sending`: claimed, until the lease ends. `sent`: a platform took it.
 * `mailed`: no platform did, the mail server took it. `dropped`: there was nothing to say any more. `dead`: nothing took it.
 */
export const deliveryStates = ['pending', 'sending', 'sent', 'mailed', 'dropped', 'dead'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Where a message stands, so that it can be changed in place; the platform's own words, ids only. */
export interface Posted {
  readonly platform: PlatformId;
  readonly address: Readonly<Record<string, string>>;
}

/** By what a message goes out. */
export type Way = PlatformId | 'mail';

export interface NewDelivery {
  /** Unique within the organisation: whom, what, when ("daily/anna/2026-11-26"). */
  readonly key: string;
  readonly to: DeliveryTo;
  readonly content: DeliveryContent;
  /** Not before that instant. */
  readonly notBefore: Instant;
  /** It goes that way only; without it, whichever takes it. */
  readonly by?: Way;
}

export interface Delivery extends NewDelivery {
  readonly organisation: string;
  readonly state: DeliveryState;
  /** How often it was claimed. */
  readonly attempts: number;
  /** Grows with each claim: whoever holds an older one has lost it. */
  readonly fence: number;
  /** By the clock of the store, which all processes share. */
  readonly leaseUntil?: Instant;
  readonly doneAt?: Instant;
  readonly posted?: Posted;
  /** What it spoke of, by key, so that it can be put together again in place. */
  readonly shown?: readonly string[];
  /** What was tried in vain: codes of `DeliveryFailed`. */
  readonly failures: readonly string[];
}

/** How the sending of a delivery ended. */
export type DeliveryOutcome =
  | { readonly state: 'sent'; readonly posted?: Posted; readonly shown?: readonly string[] }
  | { readonly state: 'mailed'; readonly shown?: readonly string[] }
  | { readonly state: 'dropped' }
  | { readonly state: 'dead' }
  /** Again, not before that instant. */
  | { readonly state: 'pending'; readonly notBefore: Instant };

export interface DeliveryStore {
  /** Adds those whose keys are not there yet; gives how many were new. */
  add(organisation: string, deliveries: readonly NewDelivery[]): Promise<number>;
  /** Claims the one whose time came first, unless it is claimed and that lease is not over; null where there is none. */
  claim(organisation: string, now: Date, leaseMS: number): Promise<Delivery | null>;
  /** Whether this claim still holds, for `milliseconds` more at least. */
  holds(organisation: string, claimed: Delivery, milliseconds: number): Promise<boolean>;
  /** Ends a claim, adding to the codes of what was tried; false where another claim has taken its place, and nothing was written. */
  end(
    organisation: string,
    claimed: Delivery,
    outcome: DeliveryOutcome & { readonly at: Instant; readonly failures: readonly string[] },
  ): Promise<boolean>;
  find(organisation: string, key: string): Promise<Delivery | null>;
  /** Those of these keys that are there. */
  findAll(organisation: string, keys: readonly string[]): Promise<readonly Delivery[]>;
  /** The last daily messages to a member that stand on a platform, newest first. */
  lastDaily(organisation: string, member: MemberId, count: number): Promise<readonly Delivery[]>;
  /** Milliseconds until one can be claimed, be it for the first time or after a lease; not above 0 where one can, null where none ever can. */
  waits(organisation: string, now: Date): Promise<number | null>;
  /** How many are still to go out. */
  countWaiting(organisation: string): Promise<number>;
  /** Those that nothing took since that instant, newest first. */
  dead(organisation: string, since: Instant): Promise<readonly Delivery[]>;
  /** Deletes what ended before that instant; gives how many. */
  forget(organisation: string, before: Instant): Promise<number>;
}
