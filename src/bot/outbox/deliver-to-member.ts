/** A message to a member, by whatever way takes it; what nothing takes is tried again, or ends where administrators see it. */
import type { DeliveryOutcome } from '../duty-ports.ts';
import type { World } from '../turn.ts';
import { enqueue } from './enqueue.ts';
import { codeOf, isEverybodys, isPassing, nextTry } from './failures.ts';
import { canMail, type Sending, sendByMail, sendToChats, type ToMember } from './send-to-member.ts';
import { settleSent } from './settle-sent.ts';
import type { Settled } from './settled.ts';
import { tellAdministrators } from './tell-administrators.ts';
import { onlyBy, wayOf } from './ways.ts';

export async function deliverToMember(world: World, message: ToMember): Promise<Settled> {
  const way = wayOf(message.delivery.key);
  if (message.composed.alsoByMail && way === null && canMail(world, message))
    await enqueue(world, [onlyBy('mail', message.delivery, world.clock.now().toISOString())]);
  const chats = way === 'mail' ? nothing : await sendToChats(world, message);
  await tellOfPlatforms(world, chats);
  if (chats.taken !== null) return ended(world, message, chats);
  const isHopeless = !chats.failures.some((one) => isPassing(codeOf(one))) || nextOf(world, message, chats) === null;
  const mail = isHopeless ? await byMail(world, message) : nothing;
  await tellOfPlatforms(world, mail);
  const failures = [...chats.failures, ...mail.failures];
  if (mail.taken !== null) return ended(world, message, { taken: mail.taken, failures });
  return unsent(world, message, { taken: null, failures });
}

const nothing: Sending = { taken: null, failures: [] };

/** A mail that goes out besides has a delivery of its own: it is not sent a second time because no chat took the message. */
const byMail = async (world: World, message: ToMember): Promise<Sending> =>
  isMailApart(world, message) ? { taken: { by: 'mail' }, failures: [] } : sendByMail(world, message);

const nextOf = ({ clock }: World, { delivery }: ToMember, { failures }: Sending): Date | null =>
  nextTry(delivery.attempts, failures, clock.now());

const isMailApart = (world: World, message: ToMember): boolean =>
  message.composed.alsoByMail === true && wayOf(message.delivery.key) === null && canMail(world, message);

async function ended(world: World, message: ToMember, { taken, failures }: Sending): Promise<Settled> {
  const { composed, delivery } = message;
  // What a mail says that goes out besides, the message itself has settled.
  if (wayOf(delivery.key) !== 'mail') await settleSent(world, message);
  const shown = composed.shown === undefined ? {} : { shown: composed.shown };
  const outcome: DeliveryOutcome =
    taken?.by === 'chat'
      ? { state: 'sent', ...(taken.posted !== null && { posted: taken.posted }), ...shown }
      : { state: 'mailed', ...shown };
  return { outcome, failures: failures.map(codeOf) };
}

/** Passing faults, and those of a whole platform, are worth another try; a member whom nothing reaches is not. */
async function unsent(world: World, message: ToMember, sending: Sending): Promise<Settled> {
  const codes = sending.failures.map(codeOf);
  const next = codes.some((code) => isPassing(code) || isEverybodys(code)) ? nextOf(world, message, sending) : null;
  if (next !== null) return { outcome: { state: 'pending', notBefore: next.toISOString() }, failures: codes };
  const { organisation, clock } = world;
  if (wayOf(message.delivery.key) === null)
    await world.reach.put(organisation.id, {
      ...{ member: message.member.id, reached: false, codes },
      at: clock.now().toISOString(),
    });
  return { outcome: { state: 'dead' }, failures: codes };
}

async function tellOfPlatforms(world: World, { failures }: Sending): Promise<void> {
  for (const failure of failures) {
    const code = codeOf(failure);
    if (isEverybodys(code)) await tellAdministrators(world, { code });
    if (code === 'fault') world.report('a platform failed in an unknown way', failure, {});
  }
}
