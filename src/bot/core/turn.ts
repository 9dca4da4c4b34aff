/** One turn of the conversation: who speaks, in what language, where and when, and what the bot can reach. */

import type { Obligation } from '../../domain/duties/obligation.ts';
import type { RuledOrganisation } from '../../domain/duties/rule.ts';
import type { Given, Language, MemberId, Reader } from '../../domain/people/organisation.ts';
import type { Preferences } from '../../domain/people/preferences.ts';
import type { ChatPort } from '../ports/chats.ts';
import type { Clock } from '../ports/clock.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { ReportFault } from '../ports/fault.ts';
import type { Mailer } from '../ports/mail.ts';
import type { OrganisationKeeper } from '../ports/organisation-keeper.ts';
import type { PaperDesk } from '../ports/papers.ts';
import type { BotStores } from '../ports/stores.ts';
import type { VersionNote } from '../ports/versions.ts';
import type { View } from '../ports/view.ts';
import type { Acts } from './acts.ts';
import type { Background } from './background.ts';
import type { Moment } from './moment.ts';
import type { Say } from './texts.ts';

/** The organisation at the version that counts. */
export interface Counting {
  readonly organisation: RuledOrganisation;
  readonly version: Pick<VersionNote, 'number' | 'at'>;
}

/** What the bot stands on; put together in `main`, anew for each version of the organisation. */
export interface Foundation extends BotStores, Counting {
  /** Null where no mail server is set up. */
  readonly mailer: Mailer | null;
  readonly chats: readonly ChatPort[];
  readonly clock: Clock;
  /** Null where no file can be handed out, since nobody said where browsers reach Solis. */
  readonly desk: PaperDesk | null;
  readonly keeper: OrganisationKeeper;
  readonly say: (language: Language) => Say;
  readonly report: ReportFault;
}

/** What every part of the bot may use. */
export interface Services extends Foundation {
  readonly background: Background;
  readonly standIns: StandIns;
}

/** What members do in place of others today. */
export interface StandIns {
  /** The sections and tasks that this member has a right to meanwhile; nothing for whoever does nothing for others. */
  readonly given: (member: MemberId) => Promise<readonly Given[]>;
  /** Of those who have set any, as they were at most a minute ago: who is away. */
  readonly preferences: () => Promise<Readonly<Record<MemberId, Preferences>>>;
  /** Open duties that a colleague was asked to take over, as they were at most a minute ago. */
  readonly handed: () => Promise<readonly Obligation[]>;
  /** An absence was recorded or ended, or a duty handed over. */
  readonly changed: () => void;
}

/** Somebody who looks at what there is, be it in a talk or not. */
export interface Looking extends Moment, Pick<Reader, 'member' | 'given'> {
  readonly services: Services;
  readonly say: Say;
}

export interface Turn extends Looking {
  /** The platform's id of the arrival. */
  readonly id: string;
  readonly conversation: Conversation;
  /** They send once more what they were warned of just before. */
  readonly insists?: boolean;
  /** Whoever changes something notes it here. */
  readonly acts: Acts;
}

/** What the bot answers, and what it remembers of the talk from now on. */
export interface Reply {
  readonly view: View | null;
  /** A message of its own below: what was opened from a message that stays. */
  readonly beside?: View;
  /** What stands from now on where the question stood that typed words answered. */
  readonly closed?: View;
  readonly conversation: Conversation;
  /** The plan tells as well where the talk stands now. */
  readonly isTold?: true;
}

export const reply = (turn: Turn, view: View | null, conversation: Conversation = turn.conversation): Reply => ({
  view,
  conversation,
});
