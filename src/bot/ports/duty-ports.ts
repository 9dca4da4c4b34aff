/** The stores of duties and of all that goes out because of them, beside those of `ports.ts`. Every method takes the organisation. */

import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Order } from '../../domain/people/order.ts';
import type { ClassId, LearnerCode, MemberId } from '../../domain/people/organisation.ts';
import type { Preferences } from '../../domain/people/preferences.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { Delivery, NewDelivery, Posted } from './delivery.ts';

/** What the sweep sees of an obligation whose day has come: no more than the index holds. */
export type Look = Pick<Obligation, 'key' | 'holders' | 'look'> & { readonly told: readonly MemberId[] };

export interface ObligationFilter {
  readonly plan?: string;
  readonly classes?: readonly ClassId[];
  readonly member?: MemberId;
  readonly dueBefore?: LocalDate;
}

/** `add` for a new one; else the revision that was seen. */
export interface ObligationWrite {
  readonly obligation: Obligation;
  readonly seen: number | 'add';
}

/** For which rules, people and calendar the duties were last derived, and for which day. */
export interface DerivedMark {
  readonly fingerprint: string;
  readonly day: LocalDate;
}

export interface ObligationStore {
  /** All about one plan, ended ones too, by due date. */
  ofPlan(organisation: string, plan: string): Promise<readonly Obligation[]>;
  /** All that are about no plan, ended ones too, by due date. */
  ofNoPlan(organisation: string): Promise<readonly Obligation[]>;
  find(organisation: string, key: string): Promise<Obligation | null>;
  /** Those of these keys that are there, in that order. */
  findAll(organisation: string, keys: readonly string[]): Promise<readonly Obligation[]>;
  /** The open ones that a member holds, and any with news for them, by due date. */
  ofMember(organisation: string, member: MemberId): Promise<readonly Obligation[]>;
  /** The open ones, by due date. */
  open(organisation: string, filter?: ObligationFilter): Promise<readonly Obligation[]>;
  /** Streams what must be looked at on that day or before, from the index alone. */
  toLookAt(organisation: string, day: LocalDate): AsyncIterable<Look>;
  /** Makes the changes that are not overtaken; gives the keys of those that are. */
  write(organisation: string, changes: readonly ObligationWrite[]): Promise<readonly string[]>;
  derivedMark(organisation: string): Promise<DerivedMark | null>;
  setDerivedMark(organisation: string, mark: DerivedMark): Promise<void>;
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
  /** Claims the next one whose time has come, also one whose lease is over; null where there is none. */
  claim(organisation: string, now: Date, leaseMS: number): Promise<Delivery | null>;
  /** Whether this claim still holds, for `milliseconds` more at least. */
  holds(organisation: string, claimed: Delivery, now: Date, milliseconds: number): Promise<boolean>;
  /** Ends a claim, adding to the codes of what was tried; false where another claim has taken its place, and nothing was written. */
  end(
    organisation: string,
    claimed: Delivery,
    outcome: DeliveryOutcome & { readonly at: Instant; readonly failures: readonly string[] },
  ): Promise<boolean>;
  find(organisation: string, key: string): Promise<Delivery | null>;
  /** The last daily messages to a member that stand on a platform, newest first. */
  lastDaily(organisation: string, member: MemberId, count: number): Promise<readonly Delivery[]>;
  /** When the next one can be claimed, be it for the first time or after a lease; null where none can. */
  nextAt(organisation: string): Promise<Instant | null>;
  /** Those that nothing took since that instant, newest first. */
  dead(organisation: string, since: Instant): Promise<readonly Delivery[]>;
  /** Deletes what ended before that instant; gives how many. */
  forget(organisation: string, before: Instant): Promise<number>;
}

export interface PreferenceStore {
  /** The usual ones where the member has set none. */
  load(organisation: string, member: MemberId): Promise<Preferences>;
  save(organisation: string, member: MemberId, preferences: Preferences): Promise<void>;
  /** Of those who have set any. */
  all(organisation: string): Promise<Readonly<Record<MemberId, Preferences>>>;
}

export interface OrderStore {
  /** Adds it, or puts it in the place of the one of that id. */
  save(organisation: string, order: Order): Promise<void>;
  /** All, withdrawn ones too, by their first day. */
  all(organisation: string): Promise<readonly Order[]>;
}

export interface MeetingFilter {
  readonly plan?: string;
  readonly learner?: LearnerCode;
  /** Organiser or invited. */
  readonly member?: MemberId;
  /** On that day or later, or not fixed yet. */
  readonly since?: LocalDate;
}

export interface MeetingStore {
  load(organisation: string, id: string): Promise<Meeting | null>;
  /** By their day, those without one last. */
  list(organisation: string, filter?: MeetingFilter): Promise<readonly Meeting[]>;
  /** @param seen the revision that was read; null for a new one. False where it was overtaken. */
  save(organisation: string, meeting: Meeting, seen: number | null): Promise<boolean>;
}

export interface ReportStore {
  /** Adds it, or puts it in the place of the one of that id. */
  save(organisation: string, report: Report): Promise<void>;
  load(organisation: string, id: string): Promise<Report | null>;
  /** Newest first. */
  list(organisation: string, filter?: { readonly plan?: string }): Promise<readonly Report[]>;
}

/** Whether a member could be written to when it was last tried. */
export interface Reach {
  readonly member: MemberId;
  readonly reached: boolean;
  /** Codes of what was tried in vain. */
  readonly codes: readonly string[];
  readonly at: Instant;
}

export interface ReachStore {
  put(organisation: string, reach: Reach): Promise<void>;
  all(organisation: string): Promise<readonly Reach[]>;
}

export interface Letter {
  /** The receiver's address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Names the mail: the same key gives the same Message-ID. */
  readonly key: string;
  /** Goes along as a calendar file (iCalendar). */
  readonly calendar?: CalendarEvent;
}

/** A meeting as a calendar knows it. */
export interface CalendarEvent {
  readonly method: 'REQUEST' | 'CANCEL';
  /** The same for every version of one meeting. */
  readonly uid: string;
  /** Grows with each version. */
  readonly sequence: number;
  readonly start: Instant;
  readonly minutes: number;
  readonly summary: string;
  readonly place?: string;
  /** Addresses of the organiser and of those who are invited. */
  readonly organiser: { readonly name: string; readonly email: string };
  readonly people: readonly { readonly name: string; readonly email: string }[];
}

export interface Mailer {
  /** Throws a `DeliveryFailed` ("mail-...") where the server does not take it. */
  send(organisation: string, letter: Letter): Promise<void>;
}
