/** What becomes of one claimed message: put together from what is so now, sent, and its end written down. */
import { memberById } from '../../domain/people/member-by-id.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { Services } from '../core/turn.ts';
import { Overtaken } from '../ports/chats.ts';
import type { Delivery } from '../ports/delivery.ts';
import type { Composed, Composers } from './composed.ts';
import { deliverToChannel } from './deliver-to-channel.ts';
import { deliverToMember } from './deliver-to-member.ts';
import { codeOf, nextTry } from './failures.ts';
import type { Settled } from './settled.ts';
import { waitingFor } from './waiting.ts';

/** What a process settles messages with. */
export interface Settling {
  readonly services: Services;
  readonly composers: Composers;
  /** Milliseconds that a claim must still hold when the sending begins. */
  readonly least: number;
  /** Hears whom a chat message has reached. */
  readonly told: (member: MemberId) => void;
}

/** Claims after which a message is given up, whatever became of them: a process that dies of it does so no more. */
const mostClaims = 30;

/** Sends what was claimed, unless somebody else may send it before this is done. */
export async function settle(settling: Settling, claimed: Delivery): Promise<void> {
  const { services, told } = settling;
  const settled = await settledOf(settling, claimed);
  if (settled === null) return;
  const { outcome, failures } = settled;
  if (outcome.state === 'sent' && claimed.to.kind === 'member') told(claimed.to.member);
  const { organisation, clock, deliveries } = services;
  await deliveries.end(organisation.id, claimed, { ...outcome, at: clock.now().toISOString(), failures });
  if (outcome.state === 'dead') services.report('delivery.dead', null, { delivery: claimed.key });
}

async function settledOf(settling: Settling, claimed: Delivery): Promise<Settled | null> {
  if (claimed.attempts > mostClaims) return { outcome: { state: 'dead' }, failures: ['gave-up'] };
  try {
    return await sent(settling, claimed);
  } catch (error) {
    if (error instanceof Overtaken) return null;
    const { services } = settling;
    services.report('delivery.failed', error, { delivery: claimed.key });
    const next = nextTry(claimed.attempts, [error], services.clock.now());
    const outcome = next === null ? dead : ({ state: 'pending', notBefore: next.toISOString() } as const);
    return { outcome, failures: [codeOf(error)] };
  }
}

const dead = { state: 'dead' } as const;
const dropped: Settled = { outcome: { state: 'dropped' }, failures: [] };

async function sent({ services, composers, least }: Settling, claimed: Delivery): Promise<Settled | null> {
  const { to } = claimed;
  const member = to.kind === 'member' ? memberById(services.organisation, to.member) : null;
  // Whoever is no longer a member gets nothing: what they owed is asked of others.
  if (to.kind === 'member' && member === null) return dropped;
  const outcome = await waitingFor(services, claimed);
  if (outcome !== null) return { outcome, failures: [] };
  const composed = await compose(composers, services, claimed);
  if (composed === null) return dropped;
  const mayGo = async (): Promise<void> => {
    const { organisation, deliveries } = services;
    if (!(await deliveries.holds(organisation.id, claimed, least))) throw new Overtaken();
  };
  return to.kind === 'channel'
    ? deliverToChannel(services, { channel: to.channel, delivery: claimed, composed, mayGo })
    : member && deliverToMember(services, { member, delivery: claimed, composed, mayGo });
}

function compose(composers: Composers, services: Services, delivery: Delivery): Promise<Composed | null> {
  // The compiler cannot follow that the kind of the content names its own composer.
  const composer = composers[delivery.content.kind] as (
    services: Services,
    delivery: Delivery,
  ) => Promise<Composed | null>;
  return composer(services, delivery);
}
