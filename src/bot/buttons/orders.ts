/** The buttons of orders that stop the clock. */
import { type ButtonTable, text } from './codec.ts';

export const orderButtons = {
  'order-form': { params: {}, opensForm: true },
  'order-said': { params: {}, reopens: { kind: 'order-form' } },
  'order-ask-withdraw': { params: { order: text } },
  'order-withdraw': { params: { order: text } },
  /** Puts an order that was withdrawn in force again. */
  'order-again': { params: { order: text } },
} as const satisfies ButtonTable;
