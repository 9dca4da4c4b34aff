/** What the answers of the Slack app have at hand. */

import type { Receive } from '../../bot/core/answer-in-time.ts';
import type { Say } from '../../bot/core/texts.ts';
import type { Tell } from '../../bot/outbox/tell-administrators.ts';
import type { Language } from '../../domain/people/organisation.ts';
import type { InTurn } from '../../shared/keyed-queue.ts';
import type { Person } from './arrival.ts';
import type { SlackClients } from './clients.ts';
import { faultOf } from './errors.ts';
import type { Identity } from './identity.ts';
import type { Messages } from './messages.ts';
import type { Modals } from './modals.ts';
import type { SlackOptions } from './options.ts';
import type { PrivateChats } from './private-chat.ts';
import type { Profiles } from './profile.ts';

export interface SlackContext extends SlackOptions {
  readonly receive: Receive;
  readonly tell: Tell;
  readonly clients: SlackClients;
  readonly identity: Identity;
  readonly profiles: Profiles;
  readonly messages: Messages;
  readonly modals: Modals;
  readonly chats: PrivateChats;
  readonly inTurn: InTurn;
  /** What stands on the home pages that were published, by user. */
  readonly homes: Map<string, HomeState>;
  /** The language in which each person was last answered. */
  readonly languages: Map<string, Language>;
  /** The message that was last posted in answer to each person, and which arrival it answers. */
  readonly answered: Map<string, Answered>;
  /** Arrivals that this process has taken on, by when. */
  readonly taken: Map<string, number>;
  /** Does something later, unless Solis stops before. */
  readonly later: (milliseconds: number, work: () => Promise<void>) => void;
}

interface Answered {
  readonly arrival: string;
  /** Slack's id of it. */
  readonly message: string;
}

export interface HomeState {
  /** Of the view that was published. */
  readonly hash: string;
  /** Whether it is the person's own overview, and not an answer to something tapped there. */
  readonly own: boolean;
  /** Slack's own hash of the page: with it a page that another process has put there since is not overwritten. */
  readonly seen?: string;
  /** A new look at it is on its way. */
  readonly due?: true;
}

/** Says something in the language that the person reads, as far as it is known before the bot was asked. */
export function sayTo(desk: SlackContext, { user }: Person): Say {
  const known = desk.languages.get(user) ?? desk.profiles.language(user);
  return desk.say(known ?? desk.organisation.language);
}

/** Lets work go on of which nobody waits for the end; what it throws is logged. */
export function letGo(
  desk: Pick<SlackContext, 'log'>,
  work: Promise<unknown>,
  ids: Readonly<Record<string, string>>,
): void {
  work.catch((error: unknown) =>
    desk.log.error({ ...faultOf(error), ...ids }, 'slack: an answer did not reach anybody'),
  );
}
