/** Sends mails over SMTP: plain text, under an id of its own, a meeting with its calendar file. */
import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Letter, Mailer } from '../../bot/ports/mail.ts';
import { calendarFile } from './calendar-file.ts';
import { deliveryFailed } from './errors.ts';

export interface MailerOptions {
  /** Such as smtps://user:password@mail.example; what else nodemailer reads in an address may stand behind a "?". */
  readonly url: string;
  /** Whom mails come from: an address, with or without a name before it. */
  readonly from: string;
}

export interface SmtpMailer extends Mailer {
  /** Name of the mail server, with its port where one is given. */
  readonly host: string;
  /** Whether the server lets us in, without sending anything. Never throws. */
  check(): Promise<readonly { readonly code: string }[]>;
  /** Ends the connections, once what is under way is done. */
  close(): void;
}

/** Milliseconds. */
const patience = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Connects with the first mail. Sending throws a `DeliveryFailed` with a code of `errors.ts`. */
export function openMailer({ url, from }: MailerOptions): SmtpMailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    maxMessages: 100,
    ...patience,
    ...(isSecretInTheOpen(url) && { requireTLS: true }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'solis.invalid';
  return {
    host: new URL(url).host,
    check: () =>
      transport.verify().then(
        () => [],
        (error: unknown) => [{ code: deliveryFailed(error).code }],
      ),
    send: async (organisation, letter) => {
      const mail = { from, messageId: messageId(`${organisation}/${letter.key}`, domain), ...wordsOf(letter, from) };
      await transport.sendMail(mail).catch((error: unknown) => {
        throw deliveryFailed(error);
      });
    },
    close: () => transport.close(),
  };
}

/** A password goes over a line of which the other end is not this computer only encrypted, unless the address says otherwise. */
function isSecretInTheOpen(url: string): boolean {
  const { protocol, username, hostname, searchParams } = new URL(url);
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return protocol === 'smtp:' && username !== '' && !isHere && !searchParams.has('requireTLS');
}

const messageId = (key: string, domain: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`;

function wordsOf({ to, subject, text, calendar }: Letter, from: string) {
  return {
    // Not as a text, in which a comma would make two of one address.
    to: { name: '', address: to },
    subject,
    text,
    // No machine answers a mail of a machine (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...(calendar !== undefined && {
      icalEvent: { method: calendar.method, filename: 'solis.ics', content: calendarFile(calendar, from) },
    }),
  };
}
