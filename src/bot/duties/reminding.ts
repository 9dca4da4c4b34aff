/** Whether reminding works: what became of the messages of today, and whom nothing reaches. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { MemberId, Organisation } from '../../domain/people/organisation.ts';
import type { Turn } from '../core/turn.ts';
import type { DeliveryState } from '../ports/delivery.ts';

/** Messages of today. */
export interface Messages {
  readonly sent: number;
  readonly waiting: number;
  readonly failed: number;
  readonly unreachable: readonly MemberId[];
}

/** The keys of everybody's message of a day. */
export const messagesOfDay = ({ members }: Pick<Organisation, 'members'>, day: LocalDate): readonly string[] =>
  members.map(({ id }) => `daily/${id}/${day}`);

/** Throws what the stores throw. */
export async function messagesOf({ services, organisation, today }: Turn): Promise<Messages> {
  const [daily, reach] = await Promise.all([
    services.deliveries.findAll(organisation.id, messagesOfDay(organisation, today)),
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
