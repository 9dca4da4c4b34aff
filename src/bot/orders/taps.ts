/** Orders that stop the clock: given and withdrawn by those who lead the school; every due date they cover moves once some minutes have passed. */

import { readDate } from '../../domain/language/said-date.ts';
import { leads } from '../../domain/people/leads.ts';
import { type Order, orderReasons } from '../../domain/people/order.ts';
import { longestText } from '../../domain/privacy/free-text.ts';
import { judgeText } from '../core/judge-text.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { problemWords } from '../core/views/problem-words.ts';
import { withNotice } from '../core/with-notice.ts';
import { refuse } from '../plans/audited.ts';
import type { TapTable } from '../plans/tap-handler.ts';
import type { FormValues, View } from '../ports/view.ts';
import { orderForm, ordersView, orderTitle, withdrawView } from './views/orders.ts';

export const orderTaps = {
  'order-form': async (turn) => (leads(turn) ? reply(turn, orderForm(turn, 'form')) : refuse(turn, 'order-form')),

  'order-said': async (turn, _, values) => {
    if (!leads(turn)) return refuse(turn, 'order-said');
    const read = readOrder(turn, values);
    return 'view' in read ? reply(turn, read.view) : giveOrder(turn, read.order);
  },

  'order-ask-withdraw': async (turn, tap) => {
    const order = leads(turn) ? await orderOf(turn, tap.order) : undefined;
    return order === undefined ? showOrders(turn) : reply(turn, withdrawView(turn, order));
  },

  'order-withdraw': async (turn, tap) => {
    const order = leads(turn) ? await orderOf(turn, tap.order) : undefined;
    if (order === undefined) return overtakenOrder(turn);
    await turn.services.orders.save(turn.organisation.id, {
      ...order,
      withdrawn: { by: turn.member.id, at: turn.now },
    });
    await noteOrder(turn, 'order-withdrawn');
    turn.acts.did({ kind: 'order-again', order: order.id });
    return withNotice(await showOrders(turn), turn.say('orders.withdrawn', { order: orderTitle(turn, order) }));
  },

  'order-again': async (turn, tap) => {
    const order = leads(turn) ? await withdrawnOrder(turn, tap.order) : undefined;
    if (order === undefined) return overtakenOrder(turn);
    const { withdrawn: _, ...given } = order;
    return putInForce(turn, { ...given, at: turn.now });
  },
} satisfies TapTable;

export async function showOrders(turn: Turn): Promise<Reply> {
  if (!leads(turn)) return refuse(turn, 'orders');
  return reply(turn, ordersView(turn, await ordersOf(turn)));
}

const overtakenOrder = async (turn: Turn): Promise<Reply> =>
  withNotice(await showOrders(turn), turn.say('orders.overtaken'), 'warning');

type Given = Pick<Order, 'scope' | 'from' | 'to' | 'reason' | 'number'>;

/** The order that was filled in, or the form again with what is wrong beside its field. */
function readOrder(turn: Turn, values: FormValues): { readonly view: View } | { readonly order: Given } {
  const text = (name: string): string => String(values[name] ?? '').trim();
  const day = (name: string): string | null => {
    const date = readDate(text(name), { today: turn.today });
    return date?.kind === 'date' ? date.date : null;
  };
  const [scope, from, to] = [scopeOf(turn, text('scope')), day('first'), day('last')];
  const reason = orderReasons.find((one) => one === text('reason'));
  const number = text('number');
  const wrong = judgeText(turn, number, { longest: longestText['order-number'], required: false });
  const { say } = turn;
  const problems = {
    ...(scope === null && { scope: say('problem.not-an-option') }),
    ...(from === null && { first: say('problem.not-a-date') }),
    ...(to === null && text('last') !== '' && { last: say('problem.not-a-date') }),
    ...(from !== null && to !== null && to < from && { last: say('settings.absence-problem.backwards') }),
    ...(reason === undefined && { reason: say('problem.not-an-option') }),
    ...(wrong !== null && { number: problemWords(say, wrong) }),
  };
  if (scope === null || from === null || reason === undefined || Object.keys(problems).length > 0)
    return { view: orderForm(turn, 'form', { typed: values, problems }) };
  return { order: { scope, from, to, reason, ...(number !== '' && { number }) } };
}

function scopeOf({ organisation }: Turn, value: string): Order['scope'] | null {
  if (value === 'school' || value === 'everything') return { kind: value };
  const found = organisation.classes.find(({ id }) => value === `class:${id}`);
  return found === undefined ? null : { kind: 'class', class: found.id };
}

/** The same arrival again gives the same order. */
function giveOrder(turn: Turn, given: Given): Promise<Reply> {
  return putInForce(turn, { id: turn.id, ...given, by: turn.member.id, at: turn.now });
}

async function putInForce(turn: Turn, order: Order): Promise<Reply> {
  await turn.services.orders.save(turn.organisation.id, order);
  await noteOrder(turn, 'order-given');
  turn.acts.did({ kind: 'order-withdraw', order: order.id });
  return withUndo(turn, order, await showOrders(turn));
}

function withUndo(turn: Turn, order: Order, shown: Reply): Reply {
  if (shown.view === null) return shown;
  const undo = {
    label: turn.say('duties.action.undo'),
    token: tokenOf({ kind: 'order-ask-withdraw', order: order.id }),
  };
  const view = { ...shown.view, actions: [...shown.view.actions, undo] };
  return withNotice({ ...shown, view }, turn.say('orders.given', { order: orderTitle(turn, order) }));
}

/** What the orders cover is derived anew by the sweep, once they count. */
const noteOrder = ({ services, organisation, member, now }: Turn, what: string): Promise<void> =>
  services.audit.append(organisation.id, [{ at: now, member: member.id, act: 'changed', what }]);

const orderOf = async (turn: Turn, id: string): Promise<Order | undefined> =>
  (await ordersOf(turn)).find((one) => one.id === id && one.withdrawn === undefined);

/** Only who withdrew it puts it in force again. */
const withdrawnOrder = async (turn: Turn, id: string): Promise<Order | undefined> =>
  (await ordersOf(turn)).find((one) => one.id === id && one.withdrawn?.by === turn.member.id);

const ordersOf = ({ services, organisation }: Turn): Promise<readonly Order[]> => services.orders.all(organisation.id);
