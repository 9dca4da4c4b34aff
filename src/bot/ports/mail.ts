/** Mails, where no chat takes a message or a calendar file goes along. */
import type { Instant } from '../../domain/calendar/local-time.ts';

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
  /** Where there is more to read. */
  readonly description: string;
  readonly place?: string;
  /** The meeting goes on; only who gets the file need not come any more. */
  readonly withoutReceiver?: true;
  /** Addresses of the organiser and of those who are invited. */
  readonly organiser: { readonly name: string; readonly email: string };
  readonly people: readonly { readonly name: string; readonly email: string }[];
}

export interface Mailer {
  /** Throws a `DeliveryFailed` ("mail-...") where the server does not take it. */
  send(organisation: string, letter: Letter): Promise<void>;
}
