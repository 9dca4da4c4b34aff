/** The twin of the order store, in memory. */
import type { OrderStore } from '../../src/bot/ports/orders.ts';
import type { Order } from '../../src/domain/people/order.ts';
import { byText } from './by-text.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryOrderStore = (): OrderStore => {
  const kept = new Map<string, readonly Order[]>();
  const of = (organisation: string) => kept.get(organisation) ?? [];
  return {
    save: async (organisation, order) => {
      const others = of(organisation).filter(({ id }) => id !== order.id);
      kept.set(organisation, [...others, frozenCopy(order)]);
    },
    all: async (organisation) =>
      of(organisation).toSorted(
        byText(
          ({ from }) => from,
          ({ id }) => id,
        ),
      ),
  };
};
