/** The only interfaces between the bot and the world: stores, chats, clock, ids. Every store method takes the organisation. */

import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { ClassId, Language, MemberId } from '../../domain/people/organisation.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import type { HistoryEntry } from '../../domain/plan/history.ts';
import type { PlanStatus } from '../../domain/plan/life-cycle.ts';
import type { Notice } from '../../domain/plan/notice.ts';
import type { Plan, PlanOutline, SectionKey } from '../../domain/plan/plan.ts';
import type { PlanWrite, Saved } from '../../domain/plan/plan-write.ts';
import type { Conversation } from './conversation.ts';
import type { Posted } from './delivery.ts';
import type { PlatformId } from './platform-id.ts';
import type { FormValues, View } from './view.ts';

export interface PlanStore {
  /** Adds a new plan; `exists` where a plan of that id is there already (the same arrival again). */
  add(organisation: string, plan: Plan, first: HistoryEntry): Promise<'added' | 'exists'>;
  /** A plan with its rows; null where this organisation has none of that id. */
  load(organisation: string, id: string): Promise<Plan | null>;
  /** The plans about one subject with their rows, newest first. */
  ofSubject(organisation: string, about: PlanSubject): Promise<readonly Plan[]>;
  /** Plans with their rows, by subject; at most `limit` (default 500). */
  list(organisation: string, filter: PlanFilter): Promise<readonly Plan[]>;
  save(organisation: string, write: PlanWrite): Promise<Saved>;
  /** The whole history of a plan and its rows, oldest first. */
  history(organisation: string, id: string): Promise<readonly HistoryEntry[]>;
  /** Marks that a member is writing in a section now; says nothing about its answers. */
  writing(organisation: string, mark: WritingMark): Promise<void>;
  /** Notices that were written with a plan or row and not yet struck off. */
  pendingNotices(organisation: string): Promise<readonly PendingNotice[]>;
  strikeNotice(organisation: string, notice: PendingNotice): Promise<void>;
  /** Plans whose duties must be derived anew: they changed since, or a day has come on which something in them opens. */
  toDerive(organisation: string, day: LocalDate, limit: number): Promise<readonly PlanToDerive[]>;
  /** Settles that: what changed after it was read stays to be derived. */
  derived(organisation: string, plan: PlanToDerive, wake: LocalDate | null): Promise<void>;
  /** Every plan must be derived anew: people, rules or the calendar changed. */
  deriveAll(organisation: string): Promise<void>;
  /** What there is of plans, without their answers, by subject. */
  outlines(organisation: string): Promise<readonly PlanOutline[]>;
}

export interface PlanToDerive {
  readonly id: string;
  /** What was seen of it and its rows, for `derived`. */
  readonly marks: readonly string[];
}

export interface PlanFilter {
  readonly classes?: readonly ClassId[];
  readonly statuses?: readonly PlanStatus[];
  readonly limit?: number;
}

export interface WritingMark {
  readonly plan: string;
  readonly section: SectionKey;
  readonly member: MemberId;
  readonly at: Instant;
}

export interface PendingNotice {
  readonly plan: string;
  readonly notice: Notice;
}

export interface ConversationStore {
  load(organisation: string, member: MemberId): Promise<Conversation | null>;
  save(organisation: string, member: MemberId, conversation: Conversation): Promise<void>;
}

/** Who saw, changed, exported or was refused what: ids only, only ever added to. */
export interface AuditEntry {
  readonly at: Instant;
  readonly member: MemberId;
  readonly act: 'saw' | 'changed' | 'exported' | 'refused';
  readonly plan?: string;
  readonly section?: SectionKey;
  readonly what?: string;
}

export interface AuditStore {
  append(organisation: string, entries: readonly AuditEntry[]): Promise<void>;
  /** Newest first. */
  ofPlan(organisation: string, plan: string): Promise<readonly AuditEntry[]>;
}

/** The platforms on which people have accounts; the local chat has none. */
export type AccountPlatform = Exclude<PlatformId, 'web'>;

/** An account of a chat platform, by the platform's own id of it. */
export interface Account {
  readonly platform: AccountPlatform;
  readonly user: string;
}

/** An account that was found to be a member's. */
export interface LinkedAccount extends Account {
  readonly member: MemberId;
  /** The verified address by which it was linked, in small letters: the link holds while the member has this address. */
  readonly email: string;
}

export interface AccountStore {
  find(organisation: string, account: Account): Promise<LinkedAccount | null>;
  /** Links the account, or links it anew. An earlier account of the member on that platform is theirs no longer: the address has passed on. */
  link(organisation: string, account: LinkedAccount): Promise<void>;
  ofMember(organisation: string, member: MemberId): Promise<readonly LinkedAccount[]>;
}

/** What a platform tells of an account. */
export interface Profile {
  /** Addresses that the platform vouches for, the most telling first; none for a guest or a bot. */
  readonly emails: readonly string[];
  readonly language?: Language;
}

/**
 * A conversation on a platform, where the bot can write: told by the platform on every arrival, written down at once,
 * and perishable.
 */
export interface ConversationReference {
  readonly platform: AccountPlatform;
  /** The platform's own id of the conversation. */
  readonly id: string;
  readonly scope: 'personal' | 'group' | 'channel';
  /** The account whose private chat it is. */
  readonly user?: string;
  /** What a channel was called when it was last heard of; never used to find it. */
  readonly name?: string;
  /** What else the platform needs to write there; no secrets. */
  readonly address: Readonly<Record<string, string>>;
  readonly seenAt: Instant;
  /** Why nothing can be written there any more; gone with the next arrival from there. */
  readonly lost?: string;
}

export interface ReferenceStore {
  /** Writes it down, or renews it; what made it lost is forgotten. */
  note(organisation: string, reference: ConversationReference): Promise<void>;
  /** Marks a conversation as lost; does nothing where there is none of that id. */
  lose(organisation: string, reference: Pick<ConversationReference, 'platform' | 'id'>, why: string): Promise<void>;
  find(
    organisation: string,
    reference: Pick<ConversationReference, 'platform' | 'id'>,
  ): Promise<ConversationReference | null>;
  /** The private chats of an account, the one last heard of first. */
  ofAccount(organisation: string, account: Account): Promise<readonly ConversationReference[]>;
  /** Every conversation of a platform, the one last heard of first. */
  all(organisation: string, platform: AccountPlatform): Promise<readonly ConversationReference[]>;
}

/** Whether an arrival is now ours to do, is in somebody else's hands, or was done before. */
export type Taken = 'begun' | 'held' | 'done';

/** Remembers for some days what was taken on, so that what is delivered twice is done once. */
export interface ArrivalStore {
  /**
   * Takes an arrival on. It is held for a minute: who is killed in the midst of it loses it then, so that a redelivery
   * can be done.
   */
  begin(organisation: string, id: string, now: Date): Promise<Taken>;
  done(organisation: string, id: string): Promise<void>;
}

/** Where a message goes: a member's private chat, or a channel of the team. */
export type Recipient =
  | { readonly kind: 'member'; readonly member: MemberId; readonly language: Language }
  | { readonly kind: 'channel'; readonly channel: string };

/** One chat platform, as the bot writes to it of its own accord. */
export interface ChatPort {
  readonly platform: PlatformId;
  /**
   * Posts a new message. Throws a `DeliveryFailed` where the platform will not take it.
   * @param key names the message: what was posted under it before is not posted again, as far as the platform can tell
   * @param isNew nobody has tried to post it under that key before, so that the platform need not be asked
   * @returns where its first part stands; null where that is not known (posted by an earlier process)
   */
  send(organisation: string, to: Recipient, view: View, key?: string, isNew?: boolean): Promise<Posted | null>;
  /**
   * Puts another view in the place of a message. False where it stands there no longer, and nothing was posted.
   * Throws a `DeliveryFailed` where the platform does not answer.
   */
  change(organisation: string, to: Recipient, posted: Posted, view: View): Promise<boolean>;
  /** Whether the member could be written to, without writing; the code of what stands against it, or null. Never throws. */
  reaches(organisation: string, member: MemberId): Promise<string | null>;
}

export interface Clock {
  now(): Date;
}

/** Who speaks. Whoever sits down in the local chat is the member they choose; an account is linked to one. */
export type Speaker =
  | { readonly platform: 'web'; readonly user: MemberId }
  | (Account & {
      /** What the platform says of the account; asked for where it is not linked yet. Throws where the platform does not answer. */
      readonly profile: () => Promise<Profile>;
      /** The language of the person's client, where it is known without asking. */
      readonly language?: Language;
    });

/** What a person did on a platform, verified and typed by its adapter. */
export interface Incoming {
  readonly organisation: string;
  /** The platform's own id of the arrival: the same thing delivered twice carries the same id. */
  readonly id: string;
  readonly from: Speaker;
  readonly place: { readonly kind: 'private' } | { readonly kind: 'channel'; readonly channel: string };
  readonly event: IncomingEvent;
}

export type IncomingEvent =
  /** The bot was added, to a private chat or to a channel. */
  | { readonly kind: 'hello' }
  /** The person opened the page that the platform keeps for them; it changes nothing of the talk. */
  | { readonly kind: 'home' }
  | { readonly kind: 'text'; readonly text: string }
  /** A message, by whomever it was written, that the person wants to make a task of. */
  | { readonly kind: 'make-task'; readonly text: string }
  | { readonly kind: 'tap'; readonly token: string }
  /** A form, or a phrase tapped in one, with all that is typed in it. */
  | { readonly kind: 'form'; readonly token: string; readonly values: FormValues }
  /** What is typed in a form so far; kept, not judged. */
  | { readonly kind: 'draft'; readonly token: string; readonly values: FormValues };

export interface Outcome {
  /** The answer; null where there is nothing to say (a kept draft). A tapped message is replaced by it. */
  readonly reply: View | null;
  /** Posted below in private, as a message of its own, where what was tapped stays and something was opened from it. */
  readonly beside?: View;
  /** What a platform that keeps its own record may keep of the typed message, where that is not the message itself. */
  readonly heard?: string;
  /** Set where the answer to something said in a channel goes to the person's private chat instead. */
  readonly inPrivate?: View;
  /** What the views are written in. */
  readonly language: Language;
}

/** The platform will not take a message. Its code begins with the platform ("slack-archived") and is the key of a text that names the remedy. */
export class DeliveryFailed extends Error {
  readonly code: string;
  /** How long the platform asks us to wait, where it says so. */
  readonly retryAfterMS: number | undefined;
  constructor(code: string, message: string, retryAfterMS?: number) {
    super(message);
    this.name = 'DeliveryFailed';
    this.code = code;
    this.retryAfterMS = retryAfterMS;
  }
}
