/** A message to a member, by whatever way takes it; what nothing takes is tried again, or ends where administrators see it. */
import type { Member } from '../../domain/people/organisation.ts';
import { recipientOf } from '../core/recipient.ts';
import type { Services } from '../core/turn.ts';
import { Overtaken } from '../ports/chats.ts';
import type { DeliveryOutcome, Posted } from '../ports/delivery.ts';
import { mailAtTheDoor } from './at-the-door.ts';
import { enqueue } from './enqueue.ts';
import { codeOf, isEverybodys, isPassing, nextTry } from './failures.ts';
import { type Outgoing, type Settled, settleSent, shownOf } from './settled.ts';
import { tellAdministrators } from './tell-administrators.ts';
import { onlyBy } from './ways.ts';

export interface ToMember extends Outgoing {
  readonly member: Member;
}

/** How a sending went: what took it, and what was tried in vain before. */
interface Sending {
  readonly taken: { readonly by: 'chat'; readonly posted: Posted | null } | { readonly by: 'mail' } | null;
  readonly failures: readonly unknown[];
}

export async function deliverToMember(services: Services, message: ToMember): Promise<Settled> {
  const { by } = message.delivery;
  if (isMailApart(services, message))
    await enqueue(services, [onlyBy('mail', message.delivery, services.clock.now().toISOString())]);
  const chats = by === 'mail' ? nothing : await sendToChats(services, message);
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
  message.composed.alsoByMail === true && message.delivery.by === undefined && canMail(services, message);

async function ended(services: Services, message: ToMember, { taken, failures }: Sending): Promise<Settled> {
  const { composed, delivery } = message;
  // What a mail says that goes out besides, the message itself has settled.
  if (delivery.by !== 'mail') await settleSent(services, message);
  const shown = shownOf(composed);
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
  if (message.delivery.by === undefined)
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
    if (code === 'fault') services.report('platform.failed', failure, {});
  }
}

/** Throws what the stores throw; what platforms throw is among the failures. */
async function sendToChats(services: Services, { member, delivery, composed, mayGo }: ToMember): Promise<Sending> {
  const { organisation } = services;
  const { to, say, chats } = await recipientOf(services, member);
  const view = composed.view(say);
  const { by } = delivery;
  const failures: unknown[] = [];
  for (const chat of chats) {
    if (by !== undefined && by !== chat.platform) continue;
    try {
      const { key, attempts } = delivery;
      const posted = await chat.send(organisation.id, { to, view, key, isNew: attempts === 1, mayGo });
      return { taken: { by: 'chat', posted: posted ?? null }, failures };
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      failures.push(error);
    }
  }
  return { taken: null, failures };
}

/** Whether there is a mail for this member at all. */
const canMail = ({ mailer }: Services, { member, composed }: Pick<ToMember, 'member' | 'composed'>): boolean =>
  mailer !== null && member.email !== undefined && composed.mail !== null;

/** Sends it by mail; does nothing where that cannot be. */
async function sendByMail(services: Services, { member, delivery, composed, mayGo }: ToMember): Promise<Sending> {
  const { organisation, mailer } = services;
  if (mailer === null || member.email === undefined || composed.mail === null) return { taken: null, failures: [] };
  const { say } = await recipientOf(services, member);
  const words = mailAtTheDoor(organisation, composed.mail(say));
  await mayGo();
  try {
    await mailer.send(organisation.id, { to: member.email, key: delivery.key, ...words });
    return { taken: { by: 'mail' }, failures: [] };
  } catch (error) {
    return { taken: null, failures: [error] };
  }
}
