/** The only interfaces between the bot and the world: stores, chats, clock, ids. Every store method takes the organisation. */

import type { ClassId, Language, LearnerCode, MemberId } from '../domain/people/organisation.ts';
import type { HistoryEntry } from '../domain/plan/history.ts';
import type { Notice } from '../domain/plan/notice.ts';
import type { Instant, Plan, PlanStatus, SectionKey } from '../domain/plan/plan.ts';
import type { PlanWrite, Saved } from '../domain/plan/plan-write.ts';
import type { Conversation } from './conversation.ts';
import type { FormValues, View } from './view.ts';

export interface PlanStore {
  /** Adds a new plan; `exists` where a plan of that id is there already (the same arrival again). */
  add(organisation: string, plan: Plan, first: HistoryEntry): Promise<'added' | 'exists'>;
  /** A plan with its rows; null where this organisation has none of that id. */
  load(organisation: string, id: string): Promise<Plan | null>;
  /** The plans of one learner with their rows, newest first. */
  ofLearner(organisation: string, learner: LearnerCode): Promise<readonly Plan[]>;
  /** Plans with their rows, by learner code; at most `limit` (default 500). */
  list(organisation: string, filter: PlanFilter): Promise<readonly Plan[]>;
  save(organisation: string, write: PlanWrite): Promise<Saved>;
  /** The whole history of a plan and its rows, oldest first. */
  history(organisation: string, id: string): Promise<readonly HistoryEntry[]>;
  /** Marks that a member is writing in a section now; says nothing about its answers. */
  writing(organisation: string, mark: WritingMark): Promise<void>;
  /** Notices that were written with a plan or row and not yet struck off. */
  pendingNotices(organisation: string): Promise<readonly PendingNotice[]>;
  strikeNotice(organisation: string, notice: PendingNotice): Promise<void>;
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

export type PlatformId = 'web' | 'slack' | 'teams';

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
   */
  send(organisation: string, to: Recipient, view: View, key?: string): Promise<void>;
}

export interface Clock {
  now(): Date;
}

/** What a person did on a platform, verified and typed by its adapter. */
export interface Incoming {
  readonly organisation: string;
  /** The platform's own id of the arrival: the same thing delivered twice carries the same id. */
  readonly id: string;
  readonly from: { readonly platform: PlatformId; readonly user: string };
  readonly place: { readonly kind: 'private' } | { readonly kind: 'channel'; readonly channel: string };
  readonly event: IncomingEvent;
}

export type IncomingEvent =
  | { readonly kind: 'hello' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tap'; readonly token: string }
  /** A form, or a phrase tapped in one, with all that is typed in it. */
  | { readonly kind: 'form'; readonly token: string; readonly values: FormValues }
  /** What is typed in a form so far; kept, not judged. */
  | { readonly kind: 'draft'; readonly token: string; readonly values: FormValues };

export interface Outcome {
  /** The answer; null where there is nothing to say (a kept draft). A tapped message is replaced by it. */
  readonly reply: View | null;
  /** What a platform that keeps its own record may keep of the typed message, where that is not the message itself. */
  readonly heard?: string;
  /** Set where the answer to something said in a channel goes to the person's private chat instead. */
  readonly inPrivate?: View;
}

export class DeliveryFailed extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'DeliveryFailed';
    this.code = code;
  }
}
