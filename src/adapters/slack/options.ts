/** What the Slack app is given. */

import type { Say } from '../../bot/core/texts.ts';
import type { Trouble } from '../../bot/outbox/tell-administrators.ts';
import type { AccountStore } from '../../bot/ports/accounts.ts';
import type { ArrivalStore } from '../../bot/ports/arrivals.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Incoming, Outcome } from '../../bot/ports/incoming.ts';
import type { ReferenceStore } from '../../bot/ports/references.ts';
import type { Language, Organisation } from '../../domain/people/organisation.ts';
import type { SlackLog } from './log.ts';

export interface SlackOptions {
  readonly config: {
    readonly botToken: string;
    /** Null or missing in Socket Mode, where Slack does not call us. */
    readonly signingSecret?: string | null;
    /** Given: Socket Mode instead of HTTP. */
    readonly appToken?: string | null;
    /** Base of the Web API. */
    readonly apiUrl: string;
  };
  readonly organisation: Organisation;
  readonly accounts: AccountStore;
  readonly references: ReferenceStore;
  readonly arrivals: ArrivalStore;
  readonly clock: Clock;
  readonly say: (language: Language) => Say;
  readonly log: SlackLog;
  /** Milliseconds between two messages that the bot writes to one channel of its own accord; a second where it is not given. */
  readonly betweenMessages?: number;
}

export type Receive = (incoming: Incoming) => Promise<Outcome>;

/** Tells the administrators in private what does not work any more and what to do. Never throws. */
export type Tell = (trouble: Trouble) => Promise<void>;
