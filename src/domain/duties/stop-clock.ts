/** What orders do to a duty: while one stands its clock stands, and every such day puts its due date on by one. */
import { addDays, eachDay, type LocalDate } from '../calendar/local-date.ts';
import type { Order } from '../people/order.ts';
import { classOf } from '../people/subject.ts';
import type { Duty, ObligationSubject } from './obligation.ts';
import { laterOf } from './which-day.ts';

type Clock = Pick<Duty, 'about' | 'startsOn' | 'due'>;
type Stopped = Pick<Duty, 'due' | 'stopped' | 'shifted'>;

/** Whether an order speaks of duties about this; one that was withdrawn speaks of none. */
export function covers({ scope, withdrawn }: Pick<Order, 'scope' | 'withdrawn'>, about: ObligationSubject): boolean {
  if (withdrawn !== undefined) return false;
  switch (scope.kind) {
    case 'class':
      return classOf(about.whom) === scope.class;
    case 'school':
      return about.whom !== undefined || about.plan !== undefined;
    case 'everything':
      return true;
    default:
      return scope satisfies never;
  }
}

/** Whether the clock of what the order covers stands on that day. */
export const standsOn = ({ from, to }: Pick<Order, 'from' | 'to'>, day: LocalDate): boolean =>
  from <= day && (to === null || day <= to);

/**
 * The due date as the orders have moved it, and whether the clock stands today. Days that several orders cover count
 * once; an order that was not ended yet counts up to today. Free days count like all others.
 */
export function stopClock(clock: Clock, orders: readonly Order[], today: LocalDate): Stopped {
  const covering = orders.filter((order) => covers(order, clock.about));
  if (covering.length === 0) return { due: clock.due };
  const stands = clock.startsOn <= today ? covering.filter((order) => standsOn(order, today)) : [];
  const last = lastToEnd(stands);
  return {
    ...shifted(clock, covering, today),
    ...(last !== undefined && { stopped: { order: last.id, until: last.to } }),
  };
}

function shifted({ startsOn, due: before }: Clock, orders: readonly Order[], today: LocalDate): Stopped {
  let due = before;
  let by: string | undefined;
  for (const [day, order] of stoppedDays(orders, startsOn, today)) {
    if (day > due) break;
    due = addDays(due, 1);
    by = order;
  }
  return by === undefined ? { due } : { due, shifted: { order: by, from: before } };
}

/** Each day from the start on which some order stands, in order, with that order. */
function stoppedDays(
  orders: readonly Order[],
  startsOn: LocalDate,
  today: LocalDate,
): readonly (readonly [LocalDate, string])[] {
  const days = new Map<LocalDate, string>();
  for (const { id, from, to } of orders)
    for (const day of eachDay(laterOf(from, startsOn), to ?? today)) days.set(day, id);
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1));
}

const lastToEnd = (orders: readonly Order[]): Order | undefined =>
  orders.toSorted((one, other) => (endOf(one) < endOf(other) ? -1 : 1)).at(-1);

const endOf = ({ to }: Order): LocalDate => to ?? '9999-12-31';
