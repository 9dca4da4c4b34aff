/** The orders of the head, which stop the clock of duties. */
import type { Order } from '../../domain/people/order.ts';

export interface OrderStore {
  /** Adds it, or puts it in the place of the one of that id. */
  save(organisation: string, order: Order): Promise<void>;
  /** All, withdrawn ones too, by their first day. */
  all(organisation: string): Promise<readonly Order[]>;
}
