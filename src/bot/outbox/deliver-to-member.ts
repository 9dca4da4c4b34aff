/** A message to a member, by whatever way takes it; what nothing takes is tried again, or ends where administrators see it. */

import type { Services } from '../core/turn.ts';
import type { DeliveryOutcome } from '../ports/duty-ports.ts';
import { enqueue } from './enqueue.ts';
import { codeOf, isEverybodys, isPassing, nextTry } from './failures.ts';
import { canMail, type Sending, sendByMail, sendToChats, type ToMember } from './send-to-member.ts';
import { settleSent } from './settle-sent.ts';
import type { Settled } from './settled.ts';
import { tellAdministrators } from './tell-administrators.ts';
import { onlyBy, wayOf } from './ways.ts';

export async function deliverToMember(services: Services, message: ToMember): Promise<Settled> {
  const way = wayOf(message.delivery.key);
  if (message.composed.alsoByMail && way === null && canMail(services, message))
    await enqueue(services, [onlyBy('mail', message.delivery, services.clock.now().toISOString())]);
  const chats = way === 'mail' ? nothing : await sendToChats(services, message);
  await tellOfPlatforms(services, chats);
  if (chats.taken !== null) return ended(services, message, chats);
  const isHopeless = !chats.failures.some((one) => isPassing(codeOf(one))) || nextOf(services, message, chats) === null;
  const mail = isHopeless ? await byMail(services, message) : nothing;
  await tellOfPlatforms(services, mail);
  const failures = [...chats.failures, ...mail.failures];
  if (mail.taken !== null) return ended(services, message, { taken: mail.taken, failures });
  return unsent(services, message, { taken: null, failures });
}

const nothing: Sending = { taken: null, failures: [] };

/** A mail that goes out besides has a delivery of its own: it is not sent a second time because no chat took the message. */
const byMail = async (services: Services, message: ToMember): Promise<Sending> =>
  isMailApart(services, message) ? { taken: { by: 'mail' }, failures: [] } : sendByMail(services, message);

const nextOf = ({ clock }: Services, { delivery }: ToMember, { failures }: Sending): Date | null =>
  nextTry(delivery.attempts, failures, clock.now());

const isMailApart = (services: Services, message: ToMember): boolean =>
  message.composed.alsoByMail === true && wayOf(message.delivery.key) === null && canMail(services, message);

async function ended(services: Services, message: ToMember, { taken, failures }: Sending): Promise<Settled> {
  const { composed, delivery } = message;
  // What a mail says that goes out besides, the message itself has settled.
  if (wayOf(delivery.key) !== 'mail') await settleSent(services, message);
  const shown = composed.shown === undefined ? {} : { shown: composed.shown };
  const outcome: DeliveryOutcome =
    taken?.by === 'chat'
      ? { state: 'sent', ...(taken.posted !== null && { posted: taken.posted }), ...shown }
      : { state: 'mailed', ...shown };
  return { outcome, failures: failures.map(codeOf) };
}

/** Passing faults, and those of a whole platform, are worth another try; a member whom nothing reaches is not. */
async function unsent(services: Services, message: ToMember, sending: Sending): Promise<Settled> {
  const codes = sending.failures.map(codeOf);
  const next = codes.some((code) => isPassing(code) || isEverybodys(code)) ? nextOf(services, message, sending) : null;
  if (next !== null) return { outcome: { state: 'pending', notBefore: next.toISOString() }, failures: codes };
  const { organisation, clock } = services;
  if (wayOf(message.delivery.key) === null)
    await services.reach.put(organisation.id, {
      member: message.member.id,
      reached: false,
      codes,
      at: clock.now().toISOString(),
    });
  return { outcome: { state: 'dead' }, failures: codes };
}

async function tellOfPlatforms(services: Services, { failures }: Sending): Promise<void> {
  for (const failure of failures) {
    const code = codeOf(failure);
    if (isEverybodys(code)) await tellAdministrators(services, { code });
    if (code === 'fault') services.report('a platform failed in an unknown way', failure, {});
  }
}
