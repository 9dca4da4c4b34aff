/** Whether reminding works: what became of the messages of today, and whom nothing reaches. */
import type { MemberId } from '../../domain/people/organisation.ts';
import type { Turn } from '../core/turn.ts';
import type { DeliveryState } from '../ports/delivery.ts';

/** Messages of today. */
export interface Messages {
  readonly sent: number;
  readonly waiting: number;
  readonly failed: number;
  readonly unreachable: readonly MemberId[];
}

/** Throws what the stores throw. */
export async function messagesOf({ services, organisation, today }: Turn): Promise<Messages> {
  const keys = organisation.members.map(({ id }) => `daily/${id}/${today}`);
  const [daily, reach] = await Promise.all([
    services.deliveries.findAll(organisation.id, keys),
    services.reach.all(organisation.id),
  ]);
  const among = (...wanted: readonly DeliveryState[]): number =>
    daily.filter(({ state }) => wanted.includes(state)).length;
  return {
    sent: among('sent', 'mailed'),
    waiting: among('pending', 'sending'),
    failed: among('dead'),
    unreachable: reach.filter(({ reached }) => !reached).map(({ member }) => member),
  };
}
