/** Every way in which a mail server refuses or fails, mapped to a code of ours in one table. */
import { z } from 'zod';
import { DeliveryFailed } from '../../bot/ports/chats.ts';

export const mailCodes = ['mail-refused', 'mail-unreachable', 'mail-credentials', 'mail-bad-address'] as const;
type MailCode = (typeof mailCodes)[number];

/** Nobody answered, or the line broke (codes of nodemailer 10). */
const unreached = [
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EREQUIRETLS',
  'EPROTOCOL',
  'ESTREAM',
  'EPROXY',
];
const loginFaults = ['EAUTH', 'ENOAUTH', 'EOAUTH2'];
/** The server takes nothing from whoever has not signed in: RFC 4954, and 5.7.0 of RFC 3463. */
const loginWanted = [530, 535];

const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const errorSchema = z.object({
  code: maybe(z.string()),
  responseCode: maybe(z.number()),
  response: maybe(z.string()),
  command: maybe(z.string()),
});

/** The code of whatever nodemailer threw. */
function mailCode(error: unknown): MailCode {
  const { code = '', responseCode = 0, response = '', command = '' } = errorSchema.safeParse(error).data ?? {};
  // A refusal for now is no refusal: it is worth another try.
  if (responseCode >= 400 && responseCode < 500) return 'mail-unreachable';
  if (loginFaults.includes(code) || loginWanted.includes(responseCode)) return 'mail-credentials';
  // A server that speaks no encryption says so in a number as well.
  if (code === 'ETLS' || (unreached.includes(code) && responseCode < 500)) return 'mail-unreachable';
  // 5.7.x: the server has nothing against the address, but sends nothing there for us.
  const isPolicy = /^\d{3}[ -]5\.7\./.test(response);
  const isOfReceiver = command === 'RCPT TO' || (code === 'EENVELOPE' && command === 'API');
  return isOfReceiver && !isPolicy ? 'mail-bad-address' : 'mail-refused';
}

/** A refused mail as the bot knows it. Its message holds the server's number at most: its words may repeat an address. */
export function deliveryFailed(error: unknown): DeliveryFailed {
  const { responseCode } = errorSchema.safeParse(error).data ?? {};
  return new DeliveryFailed(mailCode(error), `mail: ${responseCode ?? 'no answer'}`);
}
