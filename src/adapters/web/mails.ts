/** The mails that would have gone out: kept to be looked at, with an ear to them. */

import { createHash } from 'node:crypto';
import type { Clock } from '../../bot/ports/clock.ts';
import type { CalendarEvent, Letter, Mailer } from '../../bot/ports/mail.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';

export interface Mail {
  /** Made of the delivery's key, so that a mail sent twice is kept once. */
  readonly id: string;
  readonly at: Instant;
  readonly letter: Letter;
  /** The calendar file that goes along. */
  readonly file?: string;
}

export interface KeptMail extends Mail {
  /** Grows with every mail, so that a reader can ask for what is new. */
  readonly number: number;
}

export interface MailLog {
  /** Keeps a mail; null where one of that id is kept already. */
  add(organisation: string, mail: Mail): Promise<KeptMail | null>;
  /** Newest first. */
  last(organisation: string, count: number): Promise<readonly KeptMail[]>;
  /** Those after that number, oldest first. */
  since(organisation: string, number: number): Promise<readonly KeptMail[]>;
  find(organisation: string, id: string): Promise<KeptMail | null>;
  count(organisation: string): Promise<number>;
}

export interface Mails extends Omit<MailLog, 'add'>, Mailer {
  /** Calls `heard` for each mail from now on. Gives the function that ends it. */
  listen(heard: (mail: KeptMail) => void): () => void;
}

export interface MailsOptions {
  readonly log: MailLog;
  readonly clock: Clock;
  /** Makes the calendar file. */
  readonly calendarFile: (event: CalendarEvent) => string;
}

/** A mailer that sends nothing. */
export function openMails({ log, clock, calendarFile }: MailsOptions): Mails {
  const ears = new Set<(mail: KeptMail) => void>();
  return {
    ...log,
    send: async (organisation, letter) => {
      const { calendar } = letter;
      const kept = await log.add(organisation, {
        id: createHash('sha256').update(letter.key).digest('hex').slice(0, 32),
        at: clock.now().toISOString(),
        letter,
        ...(calendar !== undefined && { file: calendarFile(calendar) }),
      });
      if (kept !== null) for (const heard of ears) heard(kept);
    },
    listen: (heard) => {
      ears.add(heard);
      return () => void ears.delete(heard);
    },
  };
}
