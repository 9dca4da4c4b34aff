/** What the app of every chat platform is given. */
import type { Language, Organisation } from '../../domain/people/organisation.ts';
import type { AccountStore } from '../ports/accounts.ts';
import type { ArrivalStore } from '../ports/arrivals.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReferenceStore } from '../ports/references.ts';
import type { Say } from './texts.ts';

export interface ChatOptions {
  readonly organisation: Organisation;
  readonly accounts: AccountStore;
  readonly references: ReferenceStore;
  readonly arrivals: ArrivalStore;
  readonly clock: Clock;
  readonly say: (language: Language) => Say;
  readonly log: ChatLog;
  /** Milliseconds between two messages that the bot writes to one place of its own accord; as the platform asks where it is not given. */
  readonly betweenMessages?: number;
}

/** Ids and codes only. */
export interface ChatLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
