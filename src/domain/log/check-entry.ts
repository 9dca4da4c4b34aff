/** Whether a session may be logged: what speaks against it, and which limits it passes. */

import type { LocalDate } from '../calendar/local-date.ts';
import { isValidOn } from '../documents/document.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import { covers, standsOn } from '../duties/stop-clock.ts';
import type { Order } from '../people/order.ts';
import type { HistoryEntry } from '../plan/history.ts';
import { isInForce, type PlanStatus } from '../plan/life-cycle.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { type CapReached, capsReached } from './caps.ts';
import type { LogOutline, NewEntry } from './log-entry.ts';
import { spanOf } from './measures.ts';
import { statusesOn } from './statuses-on.ts';

export type EntryRefusal =
  | { readonly why: 'not-yet' }
  | { readonly why: 'outside-span'; readonly from: LocalDate | null; readonly to: LocalDate | null }
  | { readonly why: 'status'; readonly status: PlanStatus }
  | { readonly why: 'document'; readonly document: DocumentKind }
  | { readonly why: 'order'; readonly order: Pick<Order, 'from' | 'to'> }
  /** A sheet of a measure is written in the order of its days, month by month. */
  | { readonly why: 'not-in-order'; readonly after: LocalDate }
  | { readonly why: 'cap'; readonly cap: CapReached };

/** An order as far as it is asked whether it stands. */
export type StandingOrder = Pick<Order, 'scope' | 'from' | 'to' | 'reason' | 'withdrawn'>;

export interface AroundEntry {
  /** Those of the same plan in the month, and of the same member in the week. */
  readonly entries: readonly LogOutline[];
  readonly orders: readonly StandingOrder[];
  /** Only where the plan cannot tell by itself what it was in on that day. */
  readonly history: readonly HistoryEntry[];
}

export interface CheckedEntry {
  /** Null: it may be logged. */
  readonly refusal: EntryRefusal | null;
  /** Limits that it passes, and of which people are only told. */
  readonly warnings: readonly CapReached[];
}

export function checkEntry(context: PlanContext, entry: NewEntry, around: AroundEntry): CheckedEntry {
  const others = around.entries.filter(({ id, state }) => id !== entry.id && state !== 'voided');
  const caps = capsReached(context, entry, others);
  const refused = caps.find(({ how }) => how === 'refuse');
  return {
    refusal:
      ofDay(context, entry) ??
      ofStatus(context, entry, around.history) ??
      ofDocuments(context, entry) ??
      ofOrders(context, entry, around.orders) ??
      (context.type.log?.proof === 'own-word' ? null : ofSheet(entry, others)) ??
      (refused === undefined ? null : { why: 'cap', cap: refused }),
    warnings: caps.filter(({ how }) => how === 'warn'),
  };
}

type Rule = (context: PlanContext, entry: NewEntry) => EntryRefusal | null;

const ofDay: Rule = (context, { on, measure }) => {
  if (on > context.today) return { why: 'not-yet' };
  const { from, to } = spanOf(context, measure);
  const isOutside = (from !== null && on < from) || (to !== null && on > to);
  return isOutside ? { why: 'outside-span', from, to } : null;
};

/** Logged is what took place while the plan was in force. */
function ofStatus(
  context: PlanContext,
  { on }: NewEntry,
  history: readonly HistoryEntry[],
): Extract<EntryRefusal, { why: 'status' }> | null {
  const statuses = statusesOn(context, history, on);
  const [status = context.plan.status] = statuses;
  return statuses.some((one) => isInForce(context.type, one)) ? null : { why: 'status', status };
}

const ofDocuments: Rule = ({ type, documents = [] }, { on, form }) => {
  const needed = [...(type.log?.needs ?? []), ...(form === 'remote' ? (type.log?.remoteNeeds ?? []) : [])];
  const missing = needed.find((kind) => !documents.some((one) => one.kind === kind && isValidOn(one, on)));
  return missing === undefined ? null : { why: 'document', document: missing };
};

/** Remote learning goes on with sessions from afar; any other order stops them too. */
function ofOrders({ plan }: PlanContext, { on }: NewEntry, orders: readonly StandingOrder[]): EntryRefusal | null {
  const stopping = orders.find(
    (order) =>
      order.reason !== 'remote-learning' && covers(order, { plan: plan.id, whom: plan.about }) && standsOn(order, on),
  );
  return stopping === undefined ? null : { why: 'order', order: { from: stopping.from, to: stopping.to } };
}

function ofSheet({ on, measure }: NewEntry, others: readonly LogOutline[]): EntryRefusal | null {
  const later = others
    .filter((one) => one.row === measure.row.id && one.on.slice(0, 7) === on.slice(0, 7) && one.on > on)
    .map((one) => one.on);
  const [after] = later.toSorted().reverse();
  return after === undefined ? null : { why: 'not-in-order', after };
}
